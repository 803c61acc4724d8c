/* The lines of search.json, made ready to be asked: which names have a word, how telling it is, what stands for it. */
import { plain, raiz, sieve, sound, split, stem, suena } from "./finder-words.js";

/* All numbers here and in finder.js were chosen by measuring: `make search-score`, decisions/0021. */
/* How telling a word is: one that tells nothing, one that all is about, “not”, one that nothing here has, a name that is common in English. */
const [STOP, SUBJECT, NOT, UNKNOWN] = [0.03, 0.12, 0.25, 0.2];
const RAREST = 0.75;
const NUMBER = 0.3; /* “85” of a sales talk is not “85” of an age */
const COMMON = [0.45, 0.6];
const DAILY = 0.8; /* a word of daily life, beside one that the titles of the glossary or the names of signs have: “shop” beside “stenosis” */
const [SURE, UNSURE] = [1.3, 0.5]; /* a word that one name has was chance more often than one that many have */
export const ALSO = 0.93;
const [PAGE, TEXT] = [0.9, 0.7];
const GAPS = 1; /* words that tell nothing, between two of a phrase */

/* What lines are called too: guide/publish/search_packing.py tells how it is packed. */
function unpackNames({ bits, sizes, more }, text) {
  const sized = []; /* words by the size of their code */
  [...new Set([",", ";", ...plain(text).match(/[a-z0-9]+/g) ?? []]), ...more.split(" ")].forEach((word, at) => (sized[sizes.charCodeAt(at) - 48] ??= []).push(word));
  const tokens = [];
  let code = 0, first = 0, size = 0; /* the bits of a word so far, and the first code of that size */
  for (const letter of atob(bits)) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      code = code * 2 + (letter.charCodeAt(0) >> bit & 1);
      size += 1;
      first *= 2;
      const words = sized[size] ?? [];
      if (code - first < words.length) { tokens.push(words[code - first]); code = first = size = 0; } else first += words.length;
    }
  }
  return tokens.join(" ").split(" ;").map((names) => names.split(" ,").map((name) => name.trim()).filter(Boolean));
}

/** Returns the lines of search.json, which keeps each part of all of them together, and leaves out what can be told from the rest. */
export function unpack({ lines: parts, names, words: { same, spanish } }) {
  const also = unpackNames(names, [...parts.title, ...parts.text, ...Object.values(same), ...Object.values(spanish)].join(" "));
  const lines = parts.to.map((_, at) => ({ ...Object.fromEntries(Object.entries(parts).map(([key, all]) => [key, all[at]])), also: also[at] }));
  const pages = new Map(lines.filter(({ kind }) => kind === "page").map(({ to, title }) => [to, title]));
  for (const line of lines) {
    if (line.to.endsWith("#")) line.to += line.title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    if (line.kind === "study") line.also.push(line.to.split("#")[1]);
    line.page = line.kind === "section" ? pages.get(line.to.split("#")[0]) : "";
  }
  return lines;
}

export class Index {
  /** Takes the lines and words of search.json; data/search/ tells what the words are. */
  constructor(lines, { stop, subject, same, spanish, spanish_stop: spanishStop, both, common, leave }) {
    this.lines = lines;
    this.stop = new Set(split(stop).map(stem));
    this.subject = new Set(split(subject).map(stem));
    this.spanishStop = new Set(split(spanishStop));
    this.common = new Map(common.flatMap((words, rank) => words.split(" ").map((word) => [stem(word), COMMON[rank]])));
    this.leave = sieve(leave);
    /* word → how many lines have it, as it is written */
    this.known = new Map();
    /* A word that tells nothing stands as it is: “como” is not “comer” */
    this.raiz = (word) => (this.spanishStop.has(word) ? word : raiz(word));
    this.same = this.pairs(same, stem);
    this.spanish = this.pairs(spanish, this.raiz);
    this.spanishWords = [...new Set([...Object.values(spanish).flatMap(split), ...this.spanishStop])].filter((word) => word.length > 3);
    this.spanishForms = new Set(Object.values(spanish).flatMap(split).map(raiz));
    this.both = new Set(split(both));
    this.onlySpanish = new Set([...Object.values(spanish).flatMap(split), ...this.spanishStop].filter((word) => word.length > 2 && !this.both.has(word) && !this.known.has(word))); /* what people say in English too, such as “osteoporosis”, tells nothing */
    this.index();
  }

  /* What people say, by its first word, longest first: [words as said, words of the guide] */
  pairs(list, form) {
    const pairs = new Map();
    for (const [ours, theirs] of Object.entries(list)) {
      for (const name of theirs.split(",").map(split)) {
        if (form === stem) for (const word of name) this.known.set(word, 1);
        const said = name.map(form);
        pairs.set(said[0], [...(pairs.get(said[0]) ?? []), [said, form === stem ? split(ours).map(stem) : split(ours), name]]);
      }
    }
    const all = [...pairs.values()];
    for (const names of all) names.sort(([one], [other]) => other.length - one.length);
    if (form === stem) for (const pair of all.flat()) pair[1] = this.swap(pair[1], pair[1], pairs); /* what stands for a phrase may itself be said otherwise */
    return pairs;
  }

  index() {
    this.names = []; /* [line, stems, weight] */
    this.having = new Map(); /* stem → names that have it */
    this.lineWords = [];
    this.linesWith = new Map();
    this.lines.forEach((line, id) => {
      const called = [line.title, ...line.kind === "page" ? line.title.split(/[()]/).filter((part) => split(part).length > 1) : [], ...line.also];
      const all = new Map(); /* word → how much it counts where it stands */
      called.forEach((name, at) => {
        const words = split(name);
        const isSpanish = words.some((word) => this.onlySpanish.has(word));
        if (!isSpanish) for (const word of words) this.known.set(word, (this.known.get(word) ?? 0) + 1);
        const own = [...new Set(this.stems(words, isSpanish))];
        own.forEach((word) => { all.set(word, 1); this.having.get(word)?.push(this.names.length) ?? this.having.set(word, [this.names.length]); });
        this.names.push([id, own, at && at > called.length - 1 - line.also.length ? ALSO : 1]);
      });
      for (const [text, weight] of [[line.page, PAGE], [line.text, TEXT], [line.words, TEXT]]) {
        const rest = split(text);
        for (const word of rest) this.known.set(word, (this.known.get(word) ?? 0) + 1);
        for (const word of this.stems(rest, false)) if (!all.has(word)) all.set(word, weight);
      }
      this.lineWords.push(all);
      for (const word of all.keys()) this.linesWith.set(word, (this.linesWith.get(word) ?? 0) + 1);
    });
    this.weights = new Map();
    this.topics = new Set(this.lines.flatMap(({ kind, title, also }) => (kind === "term" || kind === "sign" ? this.stems(split([title, ...kind === "sign" ? also : []].join(" ")), false) : [])));
    this.often = new Map(); /* word → address → how many names of the place have it, by its share of each */
    this.total = new Map(); /* address → names */
    for (const name of this.names) {
      const [id, own] = name, { to } = this.lines[id], all = own.reduce((sum, word) => sum + this.weight(word), 0);
      name.push(all);
      this.total.set(to, (this.total.get(to) ?? 0) + 1);
      for (const word of all ? own : []) {
        if (!this.often.has(word)) this.often.set(word, new Map());
        const places = this.often.get(word);
        places.set(to, (places.get(to) ?? 0) + this.weight(word) / all);
      }
    }
    this.repaired = new Map();
    this.knownStems = new Set([...this.linesWith.keys(), ...[...this.known.keys()].map(stem)]);
    this.words = [...this.known.keys()].filter((word) => word.length > 2 && !/\d/.test(word));
    this.sounds = this.words.map(sound);
    this.spanishSounds = this.spanishWords.map(sound);
    this.suenan = this.spanishWords.map(suena);
  }

  /* How telling a word is in this guide, 0 to 1: one that is common in English never decides, however rare it is here. */
  weight(word) {
    if (this.weights.has(word)) return this.weights.get(word);
    const lines = this.linesWith.get(word);
    const rare = lines ? Math.min(RAREST, Math.log(1 + this.lines.length / lines) / Math.log(1 + this.lines.length)) : UNKNOWN;
    const telling = rare * (this.common.get(word) ?? (this.topics.has(word) ? 1 : DAILY));
    const names = this.having.get(word)?.length;
    const weight = word === "not" ? NOT : this.stop.has(word) ? STOP : this.subject.has(word) ? SUBJECT : /^\d+$/.test(word) ? Math.min(NUMBER, telling) : names ? telling * SURE * names / (names + UNSURE) : telling;
    this.weights.set(word, weight);
    return weight;
  }

  /* Words of the guide for the words of a text: stems, with what people say put into them. */
  stems(words, isSpanish) {
    const english = isSpanish ? this.swap(words, words.map(this.raiz), this.spanish).flatMap((word) => (this.spanishStop.has(word) ? word === "no" ? ["not"] : [] : [stem(word)])) : words.map(stem);
    return this.swap(english, english, this.same);
  }

  /* The words, with each phrase that `pairs` has, seen by its `forms`, put into what stands for it. */
  swap(words, forms, pairs) {
    const swapped = [];
    for (let at = 0; at < words.length; at += 1) {
      /* The longest; of two that differ in their endings, the one that is written so: “parado” is not “parar” */
      const fits = (pairs.get(forms[at]) ?? []).filter(([name]) => name.every((form, next) => forms[at + next] === form));
      const pair = fits.find(([name, , written]) => name.length === fits[0][0].length && written.every((word, next) => words[at + next] === word)) ?? fits[0];
      const [apart, gap] = !pair && pairs === this.same ? this.apart(forms, at) : [];
      swapped.push(...pair ? pair[1] : apart ?? [words[at]]);
      if (pair) at += pair[0].length - 1;
      else if (apart) at += gap;
    }
    return swapped;
  }

  /* What stands for a phrase whose words have one that tells nothing between them, and how far it goes: “put me to sleep” */
  apart(forms, at) {
    for (const [name, ours] of this.same.get(forms[at]) ?? []) {
      let end = at, gaps = 0;
      const all = name.every((form, next) => {
        if (next && forms[end] !== form && (this.stop.has(forms[end]) || forms[end]?.length < 2) && gaps < GAPS) { end += 1; gaps += 1; }
        end += 1;
        return forms[end - 1] === form;
      });
      if (all && name.length > 1) return [ours, end - at - 1];
    }
    return [];
  }
}
