/* Finds lines of search.json: forgives spelling, and knows what people call things. It touches no page. */
import { stemmer } from "./search-library/search-library.js";

/* All numbers here were chosen by measuring: `make search-score`, decisions/0021. */
/* How much a line counts by its kind: none of the last ones stands above the answer to a question. */
const KINDS = { question: 1.06, claim: 1.02, page: 1.04, choice: 1.05, section: 0.85, sign: 0.6, outcome: 0.6, term: 0.62, study: 0.6, drawing: 0.55, sources: 0.6 };
/* How telling a word is: one that tells nothing, one that all is about, “not”, one that nothing here has, a name that is common in English. */
const [STOP, SUBJECT, NOT, UNKNOWN] = [0.03, 0.08, 0.25, 0.4];
const RAREST = 0.75;
const COMMON = [0.45, 0.6, 0.8];
const NAME = 0.7; /* share of the best name; the rest is for words that stand anywhere in the line */
const ALSO = 0.97;
const [PAGE, TEXT] = [0.9, 0.7];
const NEAR = 0.62; /* below this, a line has not all that was asked */
const MOST = 60;
/* Words of Spanish that the guide has in English too */
const BOTH = new Set(["cancer", "hospital", "doctor", "lumbar", "cervical", "mama", "dura", "lumbago", "mayor", "plasma", "timo", "mexico", "tijuana", "papa", "hernia"]);

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/* Letters and numbers of any script; “don’t” is one word, and so are “M.R.I.” and “5,000”. */
export const split = (text) => plain(text).replace(/[’'´`]/g, "").replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, "").replace(/(?<=\d),(?=\d{3})/g, "")
  .replace(/(\d)k(?![\p{L}\d])/gu, "$1000 dollars").replace(/[$£€]/g, " dollars ").match(/[\p{L}\p{N}]+/gu) ?? [];
/* UK and US forms are one */
const american = (word) => (word.length < 5 ? word.replace("disk", "disc") : word.replace(/disk/, "disc").replace(/([bcdhnprt])ae(?=[a-z]{2})/, "$1e").replace(/^oe|(?<=[hm])oe(?=[ad])/, "e")
  .replace(/our(?=$|s|ed|ing|ab|it|al)/, "or").replace(/is(?=(e|es|ed|er|ing|ation|ations)$)/, "iz").replace(/ys(?=(e|ed|ing)$)/, "yz").replace(/tre(s?)$/, "ter$1")
  .replace(/amme(s?)$/, "am$1").replace(/ll(?=(ed|ing|er)$)/, "l").replace(/ence$/, "ense").replace(/ph/g, "f"));
const stems = new Map();
const stem = (word) => {
  if (!stems.has(word)) stems.set(word, stemmer(american(word)));
  return stems.get(word);
};
/* How a word sounds, roughly */
const sound = (word) => word.replace(/^kn/, "n").replace(/^wr/, "r").replace(/c(?=[eiy])/g, "s").replace(/ph/g, "f").replace(/gh/g, "").replace(/[ckq]+h?/g, "k").replace(/s[kc]?h|ti(?=o)|si(?=o)/g, "x").replace(/[zs]+/g, "s")
  .replace(/x/g, "s").replace(/[dt]+/g, "t").replace(/(?<=.)[aeiouyhw]+/g, "").replace(/(.)\1+/g, "$1");

/* How many slips of the keyboard lie between two words; two letters that changed places are one. */
function slips(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      next[j] = Math.min(last[j] + 1, next[j - 1] + 1, last[j - 1] + (one[i - 1] !== other[j - 1]));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      if (next[j] < least) least = next[j];
    }
    if (least > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[other.length];
}

export class Finder {
  /** Takes the lines and words of search.json; data/search/ tells what the words are. */
  constructor(lines, { stop, subject, same, spanish, spanish_stop: spanishStop, common, leave }) {
    this.lines = lines;
    this.stop = new Set(split(stop).map(stem));
    this.subject = new Set(split(subject).map(stem));
    this.spanishStop = new Set(split(spanishStop));
    this.common = new Map(common.flatMap((words, rank) => words.split(" ").map((word) => [stem(word), COMMON[rank]])));
    this.leave = new Set(leave.split(" "));
    /* word → how many lines have it, as it is written */
    this.known = new Map();
    /* What people say, by its first word, longest first: [words as said, words of the guide] */
    this.same = new Map();
    this.spanish = new Set();
    for (const [list, isSpanish] of [[same, false], [spanish, true]]) {
      for (const [ours, theirs] of Object.entries(list)) {
        for (const name of theirs.split(",").map(split)) {
          for (const word of name) {
            this.known.set(word, 1);
            if (isSpanish && !this.spanishStop.has(word)) this.spanish.add(word);
          }
          const said = name.map(stem);
          this.same.set(said[0], [...(this.same.get(said[0]) ?? []), [said, split(ours).map(stem)]]);
        }
      }
    }
    for (const list of this.same.values()) list.sort(([one], [other]) => other.length - one.length);
    this.index();
  }

  index() {
    this.names = []; /* [line, stems, weight] */
    this.having = new Map(); /* stem → names that have it */
    this.lineWords = [];
    this.linesWith = new Map();
    this.lines.forEach((line, id) => {
      const called = [line.title, ...line.kind === "page" ? line.title.split(/[()]/).filter((part) => split(part).length > 1) : [], ...line.also ?? []];
      const all = new Map(); /* word → how much it counts where it stands */
      called.forEach((name, at) => {
        const words = split(name);
        for (const word of words) this.known.set(word, (this.known.get(word) ?? 0) + 1);
        const own = [...new Set(this.ours(words.map(stem)))];
        own.forEach((word) => { all.set(word, 1); this.having.get(word)?.push(this.names.length) ?? this.having.set(word, [this.names.length]); });
        this.names.push([id, own, at && at > called.length - 1 - (line.also?.length ?? 0) ? ALSO : 1]);
      });
      for (const [text, weight] of [[line.page, PAGE], [line.text, TEXT], [line.words, TEXT]]) {
        const rest = split(text ?? "");
        for (const word of rest) this.known.set(word, (this.known.get(word) ?? 0) + 1);
        for (const word of this.ours(rest.map(stem))) if (!all.has(word)) all.set(word, weight);
      }
      this.lineWords.push(all);
      for (const word of all.keys()) this.linesWith.set(word, (this.linesWith.get(word) ?? 0) + 1);
    });
    this.weights = new Map();
    for (const name of this.names) name.push(name[1].reduce((sum, word) => sum + this.weight(word), 0));
    this.words = [...this.known.keys()].filter((word) => word.length > 2 && !/\d/.test(word));
    this.sounds = this.words.map(sound);
  }

  /* How telling a word is in this guide, 0 to 1: one that is common in English never decides, however rare it is here. */
  weight(word) {
    if (this.weights.has(word)) return this.weights.get(word);
    const lines = this.linesWith.get(word);
    const rare = lines ? Math.min(RAREST, Math.log(1 + this.lines.length / lines) / Math.log(1 + this.lines.length)) : UNKNOWN;
    const weight = word === "not" ? NOT : this.stop.has(word) ? STOP : this.subject.has(word) ? SUBJECT : rare * (this.common.get(word) ?? 1);
    this.weights.set(word, weight);
    return weight;
  }

  /* Stems, with what people say put into words of the guide. */
  ours(said) {
    const words = [];
    for (let at = 0; at < said.length; at += 1) {
      const pair = this.same.get(said[at])?.find(([name]) => name.every((word, next) => said[at + next] === word));
      words.push(...pair ? pair[1] : [said[at]]);
      if (pair) at += pair[0].length - 1;
    }
    return words;
  }

  /* The word that was meant: itself when the guide or the language has it; two words for a joined one; else what is written or sounds most like it. */
  meant(word, typing, foreign) {
    const knows = (part) => this.known.has(part) || this.linesWith.has(stem(part));
    if (knows(word) || word.length < 4 && !typing || /\d/.test(word)) return [word];
    if (typing && word.length > 2) {
      const longer = this.words.filter((other) => other.startsWith(word)).sort((one, other) => this.known.get(other) - this.known.get(one));
      if (longer.length) return [longer[0]];
    }
    if (this.leave.has(word) || word.length < 4) return [word];
    const bare = word.replace(/(er|est|ly|ing|ed|ness|ful|s)$/, ""); /* “quicker” */
    for (const form of [bare, `${bare}e`, bare.replace(/(.)\1$/, "$1"), bare.replace(/i$/, "y")]) if (bare !== word && form.length > 2 && knows(form)) return [form];
    for (let at = word.length - 3; at > 2; at -= 1) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => this.known.get(part) > 2)) return parts;
    }
    const [most, own] = [word.length < 5 || foreign ? 1 : word.length < 9 ? 2 : 3, sound(word)];
    let [best, least] = [word, most + 0.9];
    this.words.forEach((other, at) => {
      if (Math.abs(other.length - word.length) > most) return;
      const alike = own === this.sounds[at];
      if (!alike && other[0] !== word[0] && other[1] !== word[1]) return;
      const far = slips(word, other, most) + (alike ? 0 : 0.6) + (other[0] === word[0] ? 0 : 0.3) - Math.min(0.3, Math.log(this.known.get(other)) / 15);
      if (far < least) [best, least] = [other, far];
    });
    return [best];
  }

  /* What was typed, as stems of the guide, with what was taken for what. */
  read(text) {
    const typed = split(text);
    const isSpanish = /[¿¡ñ]/.test(text) || typed.some((word) => this.spanish.has(word) && !this.leave.has(word) && !this.common.has(stem(word)) && !BOTH.has(word));
    const taken = [], unknown = [];
    const words = typed.flatMap((word, at) => {
      if (isSpanish && this.spanishStop.has(word)) return word === "no" ? ["not"] : [word];
      const joined = at + 1 < typed.length && word + typed[at + 1];
      if (joined && this.known.get(joined) > 1 && !(this.known.has(word) && this.known.has(typed[at + 1]))) { typed[at + 1] = ""; return [joined]; }
      if (!word) return [];
      const meant = this.meant(word, at === typed.length - 1 && !/\s$/.test(text), isSpanish);
      if (meant.join() !== word) taken.push([word, meant.join(" ")]);
      else if (!this.known.has(word) && !this.linesWith.has(stem(word)) && !this.stop.has(stem(word)) && !this.spanishStop.has(word)) unknown.push(word);
      return meant;
    });
    const said = words.map(stem);
    const asked = [...new Set(isSpanish ? this.ours(said).filter((word) => !this.spanishStop.has(word)) : this.ours(said))];
    return { asked, taken, unknown, isSpanish };
  }

  /** Returns {lines, near, taken, unknown, isSpanish, danger}: the lines found, best first, one for each address, with the best title for
   *  what was asked; `near` when none has all of it; `danger` is the line of a sign that needs help. */
  find(text) {
    const { asked, taken, unknown, isSpanish } = this.read(text);
    const weights = new Map(asked.map((word) => [word, this.linesWith.has(word) ? this.weight(word) : isSpanish || this.leave.has(word) ? 0.1 : this.weight(word)]));
    const whole = [...weights.values()].reduce((sum, one) => sum + one, 0);
    if (!whole) return { lines: [], near: true, taken, unknown, isSpanish };
    const has = new Map(); /* name → weight of what it has of the words asked for */
    for (const [word, weight] of weights) for (const name of this.having.get(word) ?? []) has.set(name, (has.get(name) ?? 0) + weight);
    const best = new Float64Array(this.lines.length);
    let danger;
    for (const [name, weight] of has) {
      const [id, , fine, all] = this.names[name];
      const [recall, exact] = [weight / whole, weight / all];
      const score = fine * (1.75 * recall * exact) / (0.75 * exact + recall);
      if (score > best[id]) best[id] = score;
      const line = this.lines[id];
      if (line.kind === "sign" && fine === ALSO && exact > 0.98 && (!danger || danger[1] < all)) danger = [line, all];
    }
    const neck = weights.has("neck");
    const hits = [];
    this.lines.forEach((line, id) => {
      let share = 0;
      for (const [word, weight] of weights) share += weight * (this.lineWords[id].get(word) ?? 0);
      if (share < whole * 0.25 && best[id] < 0.3) return;
      const score = (NAME * best[id] + (1 - NAME) * share / whole) * (KINDS[line.kind] ?? 1) * (neck && !this.lineWords[id].has("neck") ? 0.4 : 1);
      hits.push([line, score, share / whole]);
    });
    hits.sort(([, one], [, other]) => other - one);
    /* Beside a sign of an emergency nothing stands that only comes near: “it settles by itself” would be dangerous there. */
    const places = new Set(danger && [danger[0].to]);
    const least = danger ? 0.75 : 0.35;
    const lines = hits.filter(([line, score]) => score > least * hits[0][1] && !places.has(line.to) && places.add(line.to)).map(([line]) => line);
    return { lines: lines.slice(0, MOST), near: !hits.length || hits[0][2] < NEAR, taken, unknown, isSpanish, danger: danger?.[0] };
  }
}
