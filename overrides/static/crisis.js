/* Whether someone speaks of ending a life, their own or another's. Words in their order tell it: “kill myself” does, “kills the pain” does not. */
import { split, stem } from "./finder-words.js";

const same = (said, word) => (word === "self" ? /sel(f|ves)$/.test(said ?? "") : stem(said ?? "") === stem(word));

/** Takes the phrases of data/search/. Returns a function that tells if words hold one of them, with at most one other word between two. */
export const speaksOfSuicide = (phrases) => (said) => phrases.map(split).some((phrase) => said.some((_, start) => {
  let at = start - 1;
  return phrase.every((word, next) => same(said[at += 1], word) || next && same(said[at += 1], word));
}));
