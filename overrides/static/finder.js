/* Finds lines of search.json: forgives spelling, and knows what people call things. It touches no page. */
import { ALSO, Index, unpack } from "./finder-index.js";
import { raiz, slips, sound, split, stem, suena } from "./finder-words.js";

export { split, unpack };

/* How much a line counts by its kind: none of the last ones stands above the answer to a question. */
const KINDS = { question: 1.06, claim: 1.02, page: 1.04, choice: 1.05, section: 0.85, sign: 0.6, outcome: 0.6, term: 0.62, study: 0.6, drawing: 0.55, sources: 0.6 };
const VOWELS = 0.1; /* of two words that sound alike, the one with the same vowels was meant */
const UNREAD = 0.25; /* a Spanish word that was not put into English, although a Spanish name has it */
const NAME = 0.7; /* share of the best name; the rest is for words that stand anywhere in the line */
const PLACE = 0.3; /* what all lines of one place have together, beside the best of them */
const COVER = 0.2; /* how much of what was asked the names of one place have together: two telling words tell more than one of them twice */
const LONG = 9; /* from this length on, repair forgives two slips */
const WHOLE = 0.88; /* from this share on, a query has the whole name of a sign */
const ALONE = 0.6; /* one word is a sign where it is most of the query */
const MANY = 0.95; /* from this weight on, a name of a sign is more than one word */
const NEAR = 0.62; /* below this, a line has not all that was asked */
const ALMOST = 0.75; /* beside a sign, a line has at least this of what was asked */
const MOST = 60;
const EXACT = 0.75; /* how much less it counts that a name has more than was asked */
const OFTEN = 0.3; /* how much it counts that many names of a place have a word */
const [HALF, NAMES] = [1.5, 0.02]; /* so many names with it are half of that, and more where the place has many names */
const LIKE = 4; /* words that one may have been meant for */
const CLOSE = 0.4; /* what a slip in the sound costs */
/* Readings that are tried beside the first, and how much better one must find: of a mended word, one that nothing here has, one of the language */
const [TRIES, MENDED, KNOWN, LEFT] = [5, 1.05, 1.05, 1.25];
const SOME = 5; /* a word is taken for two, one of them misspelt, where this many names have each */
const SELDOM = 0.1; /* and more for a word that stands here more seldom */
const [STEP, LIKELY, MORE, OFT] = [0.15, 1.2, 3, 30]; /* more for a slip more; a word that stands here may be one that stands here far more often, if it is likely, and stands here seldom */

/* Who asks for a meaning, and the words of that, which tell nothing more */
const DEFINES = /^(what|wot|wat)[’']?(s| is| are)\b|\bmean(s|ing)?\b|\bdefin|\bqu[eé] (es|son|significa)\b/i;
const MEANS = ["mean", "definit", "defin"];
const TERM = 0.85; /* then a word of the glossary counts more */

const AGE = /\b(?:i[’']?m|s?he[’']?s|is|am|aged?|tengo|tiene)\s+(\d\d)\b(?!\s*(?:weeks?|days?|months?|semanas|meses|%|percent))/gi; /* “72” of a person tells who asks */

const vowels = (word) => word.replace(/[^aeiou]/g, "");

export class Finder extends Index {
  /* Whether the guide has a word, and whether only English has it */
  knows(word) { return this.known.has(word) || this.knownStems.has(stem(word)); }
  isEnglish(word) { return !this.both.has(word) && !this.spanishStop.has(word) && (this.knows(word) || this.leave.has(word) || this.stop.has(stem(word))); }

  /* The word that was meant: itself when the guide or the language has it; two words for a joined one; else what is written or sounds most like it. */
  meant(word, typing, isSpanish) {
    if (this.knows(word) || isSpanish && this.spanishForms.has(raiz(word)) || word.length < 4 && !typing || /\d/.test(word)) return [word];
    if (typing && word.length > 2) {
      const longer = this.words.filter((other) => other.startsWith(word)).sort((one, other) => this.known.get(other) - this.known.get(one));
      if (longer.length) return [longer[0]];
    }
    /* One slip in what sounds alike goes before an ending: “canser” is no form of “can” */
    const [near, sure] = word.length < 4 || this.leave.has(word) ? [] : this.nearest(word, isSpanish);
    if (sure) return [near];
    const bare = word.replace(/(er|est|ly|ing?|ed|ness|ful|able|s)$/, ""); /* “quicker”, “gettin” */
    for (const form of [bare, `${bare}e`, bare.replace(/(.)\1$/, "$1"), bare.replace(/i$/, "y")]) if (bare !== word && form.length > 2 && this.knows(form)) return [form];
    if (this.leave.has(word) || word.length < 4) return [word];
    return this.parted(word) ?? (near ? [near] : this.joined(word) ?? [word]);
  }

  /* The words that stand in one, “whatisprp”: more than two only in a long one, where the guide has them often */
  parted(word, most = word.length < LONG ? 2 : 3) {
    const stands = (part) => (part.length > 2 ? this.known.get(part) > (most > 2 && part.length < 4 ? OFT : 2) || most > 2 && this.stop.has(part) : this.stop.has(part));
    for (let at = word.length - 2; at > 1; at -= 1) {
      const rest = word.slice(at);
      if (stands(word.slice(0, at))) {
        const parts = stands(rest) ? [rest] : most > 2 && rest.length > 4 && this.parted(rest, most - 1);
        if (parts) return [word.slice(0, at), ...parts];
      }
    }
    return undefined;
  }

  /* Two words of the guide in one, where the letter between them is lost, or one has a slip: “sidefects” */
  joined(word) {
    const often = (part) => this.known.get(part) > SOME;
    for (let at = word.length - 4; at > 3; at -= 1) {
      const [one, other] = [word.slice(0, at), word.slice(at - 1)];
      if (!often(one)) continue;
      const [meant, sure] = often(other) ? [other, true] : this.nearest(other, false);
      if (sure && often(meant)) return [one, meant];
    }
    return undefined;
  }

  /* The known word that is written or sounds most like it, and whether that is sure. Few slips, and more of them only where it sounds alike. */
  nearest(word, isSpanish) {
    const [[near, sure] = []] = this.near(word, isSpanish);
    return [near, sure];
  }

  /* Known words that are like one, the likeliest first. */
  near(word, isSpanish) {
    const key = `${word} ${isSpanish}`; /* all words before the last are asked for again at each key */
    if (!this.repaired.has(key)) this.repaired.set(key, this.repair(word, isSpanish));
    return this.repaired.get(key);
  }

  repair(word, isSpanish) {
    const own = sound(word), heard = isSpanish && suena(word), few = word.length < LONG || isSpanish ? 1 : 2, many = isSpanish || word.length < 5 ? 1 : word.length < 7 ? 2 : word.length < LONG ? 3 : 4;
    const [words, sounds] = isSpanish ? [this.spanishWords, this.spanishSounds] : [this.words, this.sounds];
    const like = [];
    words.forEach((other, at) => {
      if (heard && heard === this.suenan[at] && other !== word) like.push([other, true, 0]); /* two slips that nobody hears */
      const longer = Math.abs(other.length - word.length), alike = own === sounds[at], starts = other[0] === word[0] || other[1] === word[1];
      if (other === word || longer > 4 || !alike && (!starts || longer > few + 1 || isSpanish && word.length < 6)) return;
      const close = !alike && !isSpanish && word.length > 6 && slips(own, sounds[at], 1) < 2, most = alike ? many : close ? few + 1 : few;
      if (longer > most) return;
      const far = slips(word, other, most);
      const cost = far + (alike ? 0 : close ? CLOSE : 0.6) + (vowels(word) === vowels(other) ? 0 : VOWELS) + (other[0] === word[0] ? 0 : 0.3) - Math.min(0.3, Math.log(this.known.get(other) ?? 1) / 15);
      if (far <= most) like.push([other, alike && far < 2, cost]);
    });
    return like.sort((one, other) => one[2] - other[2]).slice(0, LIKE);
  }

  /* What was typed, as stems of the guide, with what was taken for what. */
  read(text, instead = new Map()) {
    const typed = split(text.replace(AGE, (all, years) => `${all} ${years < 18 ? "young" : years > 69 ? "old age" : ""}`));
    const isSpanish = /[¿¡ñáéíóú]/i.test(text) || typed.some((word) => this.onlySpanish.has(word))
      || !typed.some((word) => this.isEnglish(word)) && typed.some((word) => word.length > 4 && (this.spanishForms.has(raiz(word)) || this.near(word, true).length) && !this.nearest(word, false)[1]);
    const taken = [], unknown = [];
    const words = typed.flatMap((word, at) => {
      if (isSpanish && this.spanishStop.has(word)) return [word];
      const joined = at + 1 < typed.length && word + typed[at + 1];
      if (joined && this.known.get(joined) > 1 && !(this.known.has(word) && this.known.has(typed[at + 1]))) { typed[at + 1] = ""; return [joined]; }
      if (!word) return [];
      const meant = instead.get(word) ?? this.meant(word, at === typed.length - 1 && !/\s$/.test(text), isSpanish);
      if (meant.join() !== word) taken.push([word, meant.join(" ")]);
      else if (!this.knows(word) && !this.stop.has(stem(word)) && !(isSpanish && this.spanishForms.has(raiz(word)))) unknown.push(word);
      return meant;
    });
    return { asked: [...new Set(this.stems(words, isSpanish))], taken, unknown, isSpanish };
  }

  /** Returns {lines, near, taken, unknown, isSpanish, danger}: the lines found, best first, one for each address, with the best title for
   *  what was asked; `near` when none has all of it; `danger` is the line of a sign that needs help. */
  find(text) {
    /* Of words that may have been meant for others, those whose lines fit best. A sign is shown as the first reading has it. */
    let best = this.rank(text, this.read(text));
    if (best.danger || best.isSpanish) return best;
    const instead = new Map();
    let tries = TRIES;
    for (const [word, other, margin] of this.doubts(text, best)) {
      tries -= 1;
      if (tries < 0) break;
      if (instead.has(word)) continue;
      const next = this.rank(text, this.read(text, new Map(instead).set(word, [other])));
      if (!next.danger && next.top > best.top * margin) { best = next; instead.set(word, [other]); }
    }
    return best;
  }

  /* Words that may have been meant for another: those that were mended, or that sound like a word that the guide has far more often. */
  doubts(text, { taken, unknown }) {
    const typed = split(text), mended = new Map(taken);
    const doubts = [];
    const last = !/\s$/.test(text) && typed.at(-1);
    for (const word of new Set(typed)) {
      if (word === last && this.words.some((other) => other !== word && other.startsWith(word))) continue; /* not yet typed */
      if (word.length < 3 || this.known.get(word) > OFT || /\d/.test(word) || this.stop.has(stem(word))) continue;
      const as = mended.get(word), near = this.near(word, false);
      if (as && this.stop.has(stem(as))) continue;
      const least = as ? near.find(([other]) => other === as)?.[2] ?? 0.5 : 0;
      for (const [other, , cost] of near) {
        if (other === as || stem(other) === stem(as ?? word) || this.stop.has(stem(other))) continue;
        if (as || unknown.includes(word)) doubts.push([word, other, (as ? MENDED : this.leave.has(word) ? LEFT : KNOWN) + STEP * Math.max(0, cost - least) + SELDOM * Math.max(0, Math.log((this.known.get(as) ?? 1) / (this.known.get(other) ?? 1)))]);
        else if (cost < LIKELY && this.known.get(other) > (this.known.get(word) ?? 0) * MORE) doubts.push([word, other, KNOWN + STEP * cost]);
      }
    }
    return doubts.sort(([, , one], [, , other]) => one - other);
  }

  /* What one reading finds, and how well the best line fits. */
  rank(text, { asked, taken, unknown, isSpanish }) {
    const unread = new Set(split(text).filter((word) => !this.both.has(word)).map(stem));
    const weights = new Map(asked.map((word) => [word, this.linesWith.has(word) ? isSpanish && unread.has(word) ? Math.min(UNREAD, this.weight(word)) : this.weight(word) : isSpanish || this.leave.has(word) ? 0.1 : this.weight(word)]));
    const defines = DEFINES.test(text);
    if (defines) for (const word of MEANS) weights.delete(word);
    const whole = [...weights.values()].reduce((sum, one) => sum + one, 0);
    if (!whole) return { lines: [], near: true, taken, unknown, isSpanish, top: 0 };
    const has = new Map(); /* name → weight of what it has of the words asked for */
    for (const [word, weight] of weights) for (const name of this.having.get(word) ?? []) has.set(name, (has.get(name) ?? 0) + weight);
    const best = new Float64Array(this.lines.length);
    let danger;
    for (const [name, weight] of has) {
      const [id, , fine, all] = this.names[name];
      const [recall, exact] = [weight / whole, weight / all];
      best[id] = Math.max(best[id], fine * ((1 + EXACT) * recall * exact) / (EXACT * exact + recall));
      const line = this.lines[id];
      if (line.kind === "sign" && fine === ALSO && exact > WHOLE && (recall > ALONE || all > MANY) && (!danger || danger[1] < all)) danger = [line, all];
    }
    const neck = weights.has("neck"), kinds = defines || split(text).length === 1 ? { ...KINDS, term: TERM } : KINDS;
    const together = new Map(); /* address → what its lines have */
    const cover = new Map(); /* address → weight of the words that its names have */
    for (const [word, weight] of weights) {
      for (const to of new Set((this.having.get(word) ?? []).map((name) => this.lines[this.names[name][0]].to))) cover.set(to, (cover.get(to) ?? 0) + weight / whole);
    }
    const often = new Map();
    for (const [word, weight] of weights) for (const [to, share] of this.often.get(word) ?? []) often.set(to, (often.get(to) ?? 0) + weight / whole * share / (share + HALF + NAMES * this.total.get(to)));
    const hits = [];
    this.lines.forEach((line, id) => {
      let share = 0;
      for (const [word, weight] of weights) share += weight / whole * (this.lineWords[id].get(word) ?? 0);
      const score = NAME * best[id] + (1 - NAME) * share;
      together.set(line.to, (together.get(line.to) ?? 0) + score ** 8);
      if (share >= 0.25 || best[id] >= 0.3) hits.push([line, score * (kinds[line.kind] ?? 1) * (neck && !this.lineWords[id].has("neck") ? 0.4 : 1), share]);
    });
    for (const hit of hits) hit[1] += PLACE * together.get(hit[0].to) ** (1/8) + COVER * (cover.get(hit[0].to) ?? 0) + OFTEN * (often.get(hit[0].to) ?? 0);
    hits.sort(([, one], [, other]) => other - one);
    /* Beside a sign of an emergency nothing stands that only comes near: “it settles by itself” would be dangerous there. */
    const places = new Set(danger && [danger[0].to]);
    const least = danger ? 0.75 : 0.35, help = danger?.[0].to.split("#")[0];
    const lines = hits.filter(([line, score, share]) => score > least * hits[0][1] && (!danger || share >= ALMOST || line.to.startsWith(help)) && !places.has(line.to) && places.add(line.to)).map(([line]) => line);
    return { lines: lines.slice(0, MOST), near: !hits.length || hits[0][2] < NEAR, taken, unknown, isSpanish, danger: danger?.[0], top: hits[0]?.[1] ?? 0 };
  }
}
