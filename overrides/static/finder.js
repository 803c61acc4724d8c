/* Finds lines of search.json: forgives spelling, and knows what people call things. It touches no page. */
import { MiniSearch, stemmer } from "./search-library/search-library.js";

/* How much a hit counts by where the word stands, and by the kind of line. Chosen by measuring: decisions/0009. */
const FIELDS = { title: 3, also: 2.5, text: 1, page: 0.8, words: 0.6 };
const KINDS = { page: 1.3, question: 1.3, claim: 1.1, section: 0.9, term: 0.4, study: 0.4, sources: 0.4 };
/* Words that stand in half of all lines, such as “cells”, say little beside others. */
const FAINT = 0.15;
/* How much more a line counts that is called just what was asked, that but for faint words, or has it in its name; by title, by other names. */
const EXACT = [8, 4];
const NAMED = [4, 2.5];
const PHRASE = [2, 1.3];
const BEST = 6;

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const phrase = (words) => ` ${words.join(" ")} `;
/* Letters and numbers of any script; “don’t” is one word. */
const split = (text) => plain(text).replace(/[’']/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];

export class Finder {
  /** Takes the lines and words of search.json: `stop` tell nothing, such as “the”; `subject` are what all is about, such as “cells”. */
  constructor(lines, { stop, subject }) {
    this.lines = lines;
    this.stop = new Set(split(stop));
    this.subject = new Set(split(subject).map(stemmer));
    this.index = new MiniSearch({
      fields: Object.keys(FIELDS),
      tokenize: split,
      processTerm: (word) => (this.stop.has(word) ? null : stemmer(word)),
      extractField: (line, field) => [line[field]].flat().join(" / "),
      searchOptions: {
        processTerm: (word) => word, /* what is sought has been through `terms` */
        boost: FIELDS,
        boostDocument: (id) => KINDS[lines[id].kind],
        boostTerm: (word) => (this.subject.has(word) ? FAINT : 1),
      },
    });
    this.index.addAll(lines.map((line, id) => ({ ...line, id })));
    /* How many lines have a word */
    this.linesWith = new Map();
    for (const line of lines) {
      const words = new Set(this.terms(Object.keys(FIELDS).flatMap((field) => line[field] ?? []).join(" / ")));
      for (const word of words) this.linesWith.set(word, 1 + (this.linesWith.get(word) ?? 0));
    }
    /* What people call a thing, and its word in the glossary */
    this.names = lines.filter((line) => line.kind === "term" && line.also)
      .flatMap((line) => line.also.map((name) => [this.terms(name), this.terms(line.title)]))
      .filter(([name]) => name.length);
    /* What a line is called, to be found whole: [title, other names]; a page also by what stands in brackets */
    const parts = ({ kind, title }) => (kind === "page" ? [title, ...title.split(/[()]/)] : [title]);
    const called = lines.map((line) => [parts(line), line.also ?? []]);
    this.exact = called.map((pair) => pair.map((names) => names.map((name) => phrase(split(name)))));
    this.called = called.map((pair) => pair.map((names) => names.map((name) => phrase(this.strong(this.terms(name))))));
  }

  terms(text) {
    return split(text).filter((word) => !this.stop.has(word)).map(stemmer);
  }

  /** Returns {near, lines}: the lines found, best first, one for each address; `near` when none has every word, or only by a guess. */
  find(text) {
    const asked = this.terms(text);
    if (!asked.length) return { near: false, lines: [] };
    const found = this.search(asked, 0.3);
    const written = phrase(split(text));
    const hits = (found.length ? found : this.search(asked, 0.5)).map((hit) => ({ ...hit, score: hit.score * this.fit(hit, asked, written) }));
    hits.sort((one, other) => other.score - one.score);
    const whole = hits.filter((hit) => this.share(hit, asked) > 0.99);
    const places = new Set();
    /* Lines that have every word, after the best ones, which may lack some */
    const lines = [...new Set([...hits.slice(0, BEST), ...(whole.length ? whole : hits)])].map(({ id }) => this.lines[id])
      .filter(({ to }) => !places.has(to) && places.add(to));
    return { near: !found.length || !whole.length, lines };
  }

  search(asked, slips) {
    const own = {
      queries: [asked.join(" ")],
      prefix: (word, at, words) => at === words.length - 1 && word.length > 2,
      fuzzy: (word) => word.length > 3 && !this.linesWith.has(word) && slips,
    };
    const more = this.names.filter(([name]) => name.every((word) => asked.includes(word)))
      .map(([, words]) => ({ queries: [words.join(" ")], boostTerm: () => 0.5 }));
    return this.index.search({ combineWith: "OR", queries: [own, ...more] });
  }

  /* The words that count: all of them when there are only faint ones. */
  strong(words) {
    const strong = words.filter((word) => !this.subject.has(word));
    return strong.length ? strong : words;
  }

  /* The more of the words it has, the better; best when it is called just that. */
  fit(hit, asked, text) {
    const share = this.share(hit, asked);
    if (this.lines[hit.id].kind === "term") return share; /* its name is on many pages, which tell more */
    const whole = phrase(this.strong(asked));
    const [exact, called] = [this.exact[hit.id], this.called[hit.id]];
    return share * Math.max(1, ...[0, 1].map((at) => (
      exact[at].includes(text) ? EXACT[at]
        : called[at].includes(whole) ? NAMED[at]
          : called[at].some((name) => name.includes(whole)) ? PHRASE[at] : 1
    )));
  }

  /* From 0.1 to 1: the share of the words asked for that a hit has, where a rare word weighs more, and one that no line has little. */
  share(hit, asked) {
    const weight = (words) => words.reduce((sum, word) => sum + Math.log(1 + this.lines.length / (this.linesWith.get(word) ?? 40)), 0);
    const all = [...new Set(this.strong(asked))];
    return Math.max(weight(all.filter((word) => hit.queryTerms.includes(word))) / weight(all), 0.1);
  }
}
