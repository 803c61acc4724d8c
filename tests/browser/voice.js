/* A stand-in for the voices of a device: it says nothing, and notes what it was asked to say. Set before the page is read. */
{
  const voice = (name, lang, localService) => ({ name, lang, localService, default: false });
  const say = Object.assign(new EventTarget(), {
    said: [],
    voices: [],
    now: null,
    getVoices: () => say.voices,
    speak(piece) { say.said.push(piece); say.now = piece; },
    cancel() { const piece = say.now; say.now = null; piece?.onerror?.(); },
    end() { const piece = say.now; say.now = null; piece.onend?.(); },
    arrive(...voices) { say.voices = voices.map((one) => voice(...one)); say.onvoiceschanged?.(); },
  });
  Object.defineProperty(window, "speechSynthesis", { value: say });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}
