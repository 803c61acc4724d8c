/* Words as finder.js compares them: split, spelt one way, without their endings, by sound, by slips of the keyboard. */
import { stemmer } from "./search-library/search-library.js";

export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/* Letters and numbers of any script; “don’t” is one word, and so are “M.R.I.” and “5,000”. */
export const split = (text) => plain(text).replace(/[’'´`]/g, "").replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, "").replace(/(?<=\d),(?=\d{3})/g, "")
  .replace(/(\d)k(?![\p{L}\d])/gu, "$1000 dollars").replace(/[$£€]/g, " dollars ").replace(/%/g, " percent ").match(/[\p{L}\p{N}]+/gu) ?? [];
/* UK and US forms are one */
const american = (word) => (word.length < 5 ? word.replace("disk", "disc") : word.replace(/disk/, "disc").replace(/([bcdhnprt])ae(?=[a-z]{2})/, "$1e").replace(/^oe|(?<=[hm])oe(?=[ad])/, "e")
  .replace(/our(?=$|s|ed|ing|ab|it|al)/, "or").replace(/is(?=(e|es|ed|er|ing|ation|ations)$)/, "iz").replace(/ys(?=(e|ed|ing)$)/, "yz").replace(/tre(s?)$/, "ter$1")
  .replace(/amme(s?)$/, "am$1").replace(/ll(?=(ed|ing|er)$)/, "l").replace(/ence$/, "ense").replace(/ph/g, "f"));
const stems = new Map();
export const stem = (word) => {
  if (!stems.has(word)) stems.set(word, word.length < 4 ? word : stemmer(american(word)));
  return stems.get(word);
};
/* How a word sounds, roughly */
export const sound = (word) => word.replace(/^kn/, "n").replace(/^wr/, "r").replace(/tch/g, "ch").replace(/c(?=[eiy])/g, "s").replace(/ph/g, "f").replace(/gh/g, "").replace(/th/g, "0").replace(/mb$/, "m").replace(/[ckq]+h?/g, "k").replace(/s[kc]?h|ti(?=o)|si(?=o)/g, "x").replace(/[zs]+/g, "s")
  .replace(/x/g, "s").replace(/[dt]+/g, "t").replace(/(?<=.)[aeiouyhw]+/g, "").replace(/(.)\1+/g, "$1");

/* Spanish words without their endings, so that “operarme” and “operación” are near */
export const raiz = (word) => {
  const bare = word.replace(/s$/, "").replace(/(?:[aei]r(?:me|se|lo|la|le|te)?|[ai]ron|ando|iendo|[ai]d[oa]|acion|amos|emos|imos|aba|[aeo]|[ae]n)$/, "");
  return bare.length > 2 ? bare : word;
};

/* How a Spanish word sounds: what is written for what is heard, “sirujia” for “cirugía” */
export const suena = (word) => word.replace(/qu|k/g, "c").replace(/ll/g, "y").replace(/v/g, "b").replace(/c(?=[ei])|z|x/g, "s").replace(/g(?=[ei])/g, "j").replace(/(?<!c)h/g, "").replace(/(.)\1+/g, "$1");

/* Whether a word is in a sieve of guide/publish/search_words.py: a Bloom filter. */
export function sieve(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const has = (word) => {
    let value = 2166136261;
    for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 16777619) >>> 0;
    return [0, 1, 2, 3].every((step) => { const at = (value + step * (value >>> 15)) % (bytes.length * 8); return bytes[at >> 3] & (1 << (at & 7)); });
  };
  return { has: (word) => word.length > 3 && word.length < 9 && has(word) };
}

/* How many slips of the keyboard lie between two words; two letters that changed places are one. */
export function slips(one, other, most) {
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
