/* Reads the page aloud. It comes with the first press of the button. Only voices of the device itself are used: the others send the text away. */
import { blocks } from "./aloud-text.js";

const speech = window.speechSynthesis;
const root = document.documentElement;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const button = document.querySelector(".aloud");
const line = button.parentElement;
const [pauseWord, goOnWord, stopWord] = button.dataset.words.split("|");
const startWord = button.textContent;
const stopper = Object.assign(button.cloneNode(), { textContent: stopWord });
let list, at;
let speaking = null; /* what is being said; null in a pause */

stopper.onclick = stop;
document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: asset("aloud.css") }));
addEventListener("pagehide", stop); /* else some browsers go on speaking on the next page */
addEventListener("keydown", ({ key }) => { if (key === "Escape" && speaking) pause(); }); /* from anywhere, without a search for the button */

export function press() {
  if (speaking) pause();
  else go();
}

function go() {
  list ??= [...blocks(line.parentElement)].flatMap(([element, pieces]) => pieces.map((text) => ({ element, text })))
    .filter(({ text }, place, all) => text !== all[place - 1]?.text); /* a drawing's name may be that of its heading */
  at ??= 0;
  line.classList.add("breadcrumbs--heard");
  button.after(stopper);
  button.textContent = pauseWord;
  speak();
}

/* One piece at a time. Whoever pauses hears its sentence again, because not every browser can halt a voice and go on. */
function speak() {
  mark(list[at]?.element);
  if (at >= list.length) return stop();
  const piece = new SpeechSynthesisUtterance(list[at].text);
  piece.voice = voice();
  if (!piece.voice) return stop();
  piece.lang = piece.voice.lang;
  piece.onend = () => { if (speaking === piece) { at += 1; speak(); } };
  piece.onerror = () => { if (speaking === piece) stop(); };
  speaking = piece;
  speech.speak(piece);
}

function pause() {
  speaking = null;
  speech.cancel();
  button.textContent = goOnWord;
}

function stop() {
  speaking = list = at = null;
  speech.cancel();
  mark(null);
  line.classList.remove("breadcrumbs--heard");
  if (document.activeElement === stopper) button.focus();
  stopper.remove();
  button.textContent = startWord;
}

function voice() {
  const ours = speech.getVoices().filter((one) => one.localService && one.lang.startsWith(root.lang));
  return ours.find((one) => one.default) ?? ours.find((one) => one.lang === navigator.language) ?? ours[0];
}

/* The page follows the voice, unless the reader has gone elsewhere in it. */
function mark(element) {
  const before = document.querySelector(".heard");
  const follows = !before || isSeen(before, 0);
  if (before === element) return;
  before?.classList.remove("heard");
  element?.classList.add("heard");
  if (!element || !follows || isSeen(element, element.offsetHeight ?? 0)) return;
  const block = element.getBoundingClientRect().height > innerHeight / 2 ? "start" : "center";
  element.scrollIntoView({ behavior: still.matches ? "instant" : "smooth", block });
}

/* Whether that many pixels of an element are to be seen, below the line with the buttons. */
function isSeen(element, pixels) {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.min(bottom, innerHeight) - Math.max(top, line.getBoundingClientRect().bottom) >= pixels;
}
