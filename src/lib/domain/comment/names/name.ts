import { isInsideCode } from '../code-run.ts';
import type { Detector, Found } from '../found.ts';
import type { Look, Token } from '../tokens.ts';
import * as cues from './cues.ts';
import { givenNames } from './given-names.ts';
import { joiningWords, knownWords, namedPlaces, placeWords } from './known-words.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { surnames } from './surnames.ts';

/** « C’est Noël qui approche. » */
const calendar = new Set(['noel', 'avril', 'april', 'may', 'june', 'juin']);

/** Tokens of the longest name, hyphens, apostrophes and particles among them. */
const longest = 9;

const hyphens = new Set(['-', '‑', "'", '’']);

function isListed(token: Token | undefined): boolean {
	return token?.kind === 'word' && (givenNames.has(token.folded) || surnames.has(token.folded));
}

/** A name and nothing else. */
function isOnlyName(token: Token | undefined): boolean {
	return isListed(token) && token !== undefined && !isKnown(token);
}

function isKnown(token: Token): boolean {
	return (
		ordinaryWords.has(token.folded) ||
		joiningWords.has(token.folded) ||
		knownWords.has(token.folded)
	);
}

/** A word with a capital that may be a name where something says that one follows. */
function mayBeName(token: Token | undefined): boolean {
	return (
		token?.kind === 'word' &&
		token.capital &&
		!joiningWords.has(token.folded) &&
		!placeWords.has(token.folded) &&
		(!knownWords.has(token.folded) || isListed(token))
	);
}

/** A word with a capital that is nothing else we know. */
function isStrange(token: Token | undefined): boolean {
	return token !== undefined && mayBeName(token) && !knownWords.has(token.folded);
}

/** « O’Brien », « Ti-Guy »: a beginning that is no word by itself. */
function isPrefix(look: Look, index: number): boolean {
	const token = look(index);
	const next = look(index + 2);
	if (!hyphens.has(look(index + 1)?.text ?? '') || next?.kind !== 'word' || next.apart)
		return false;
	return token?.folded === 'ti' || (token?.text === 'O' && next.capital);
}

/** « Jean-Pierre », « O’Brien »: the last place of the word that begins here. */
function wordEnd(look: Look, index: number): number {
	let last = index;
	while (last < index + longest) {
		const hyphen = look(last + 1);
		const next = look(last + 2);
		if (hyphen === undefined || !hyphens.has(hyphen.text) || hyphen.apart) break;
		if (next?.kind !== 'word' || next.apart || joiningWords.has(next.folded)) break;
		last += 2;
	}
	return last;
}

/** What follows a name and belongs to it: further words with a capital or known as names. */
function nameEnd(look: Look, index: number, loose = false): number {
	let last = wordEnd(look, index);
	while (last < index + longest) {
		let at = last + 1;
		while (at < last + 4 && cues.particles.has(look(at)?.folded ?? '')) at += 1;
		const next = look(at);
		if (next === undefined || !next.apart || isInsideCode(look, at)) break;
		const particle = at > last + 1;
		const capital = mayBeName(next) && !next.first;
		const small = !particle && (isOnlyName(next) || (loose && isPlainWord(next)));
		if (!capital && !small) break;
		last = wordEnd(look, at);
	}
	return last;
}

/** A word of some length that joins nothing: after « Mme » it is a name even in small letters. */
function isPlainWord(token: Token | undefined): boolean {
	return (
		token?.kind === 'word' &&
		token.folded.length > 1 &&
		!joiningWords.has(token.folded) &&
		!(knownWords.has(token.folded) && !isListed(token))
	);
}

function named(look: Look, first: number, at: number, loose = false): Found {
	return { kind: 'name', first, last: nameEnd(look, at, loose) };
}

/** « Mme Tremblay », « m. gagnon », « madame de la Durantaye ». */
function afterCivility(look: Look, index: number): Found | null {
	const civility = look(index);
	if (civility === undefined) return null;
	const short = cues.shortCivilities.has(civility.folded);
	if (!short && !cues.longCivilities.has(civility.folded)) return null;
	// « 5 m. », « je me lève ».
	if (civility.folded === 'm' && look(index - 1)?.kind === 'digits') return null;
	const dotted = look(index + 1)?.text === '.';
	let at = index + (dotted ? 2 : 1);
	const direct = at;
	while (at < direct + 3 && cues.particles.has(look(at)?.folded ?? '')) at += 1;
	if (isPrefix(look, at)) return named(look, index, at);
	if (mayBeName(look(at)) && (at > direct || look(at)?.apart === true || dotted)) {
		return named(look, index, at);
	}
	const next = look(direct);
	if (civility.folded === 'me' || next === undefined) return null;
	const plain = short && (civility.folded !== 'm' || dotted) && isPlainWord(next);
	const listed = isListed(next) && !joiningWords.has(next.folded);
	return plain || (listed && next.apart) ? named(look, index, direct) : null;
}

/** « ma voisine Lise », « le concierge, M. Roy », « mon ami pierre ». */
function afterRole(look: Look, index: number): Found | null {
	if (!cues.roles.has(look(index)?.folded ?? '')) return null;
	const at = look(index + 1)?.text === ',' ? index + 2 : index + 1;
	const next = look(at);
	if (isPrefix(look, at)) return named(look, at, at);
	if (next?.kind !== 'word' || joiningWords.has(next.folded)) return null;
	// « the manager said » speaks of nobody called Saïd.
	const verb = next.folded === 'said' && !next.capital;
	const given =
		givenNames.has(next.folded) && at === index + 1 && !knownWords.has(next.folded) && !verb;
	return given || (mayBeName(next) && !next.first) ? named(look, at, at) : null;
}

/** « mmedubé »: a civility and a listed name written as one word. */
function gluedName(look: Look, index: number): Found | null {
	const folded = look(index)?.folded ?? '';
	const surname = /^(?:mme|mlle|mrs|mr)(.{3,})$/.exec(folded)?.[1] ?? '';
	return surnames.has(surname) ? named(look, index, index) : null;
}

/** « Ask Will », « c’est France qui »: a name that is also a word, where only a person is meant. */
function afterAsking(look: Look, index: number): Found | null {
	const token = look(index);
	if (token === undefined || !token.capital || !givenNames.has(token.folded)) return null;
	const after = (words: readonly string[]): boolean =>
		words.every((word, place) => {
			const folded = look(index - words.length + place)?.folded;
			return folded === word || (word === '’' && folded === "'");
		});
	const asked = cues.askings.some(after);
	const feast = calendar.has(token.folded);
	const meant = !feast && after(['c', '’', 'est']) && look(index + 1)?.folded === 'qui';
	return asked || meant ? named(look, index, index) : null;
}

/** « big mike », « gros luc »: what somebody is called goes with the name. */
function nickname(look: Look, index: number): Found | null {
	const token = look(index);
	if (token === undefined || !cues.nicknames.has(token.folded)) return null;
	const at = index + (hyphens.has(look(index + 1)?.text ?? '') ? 2 : 1);
	return isOnlyName(look(at)) && givenNames.has(look(at)?.folded ?? '')
		? named(look, index, at)
		: null;
}

function afterIntroduction(look: Look, index: number): Found | null {
	for (const words of cues.introductions) {
		const said = words.every((word, offset) => {
			const folded = look(index + offset)?.folded;
			return folded === word || (word === '’' && folded === "'");
		});
		const at = index + words.length;
		const next = look(at);
		if (said && next !== undefined && isPlainWord(next)) {
			// The surname follows, whatever its letters; what comes after it is read as elsewhere.
			const surname = wordEnd(look, at) + 1;
			return isPlainWord(look(surname)) ? named(look, at, surname) : named(look, at, at);
		}
	}
	return null;
}

/** « rue Sainte-Catherine », « métro Jean-Talon », « Saint-Laurent ». */
function isOfPlace(look: Look, index: number): boolean {
	for (let back = 1; back <= 3; back += 1) {
		const token = look(index - back);
		if (token === undefined) return false;
		if (placeWords.has(token.folded)) return true;
		const joins = hyphens.has(token.text) || token.text === '.' || token.capital;
		if (!joins && !cues.particles.has(token.folded) && !cues.shortCivilities.has(token.folded)) {
			return false;
		}
	}
	return false;
}

/** « Jean-Talon »: the word with its hyphens, if it is a place. */
function isNamedPlace(look: Look, index: number): boolean {
	let word = '';
	for (let at = index; at <= wordEnd(look, index); at += 1) word += look(at)?.folded ?? '';
	return namedPlaces.has(word);
}

/** « rose au 212 », « Claire du 3b ». */
function livesAt(look: Look, last: number): boolean {
	const joint = look(last + 1)?.folded ?? '';
	const number = look(last + 2);
	return (
		['du', 'au', 'from', 'in', 'del'].includes(joint) &&
		(number?.text.length ?? 0) >= 3 &&
		number?.kind === 'digits' &&
		!/^(?:19|20)\d\d$/.test(number.text)
	);
}

/** A name that is known as one, whatever its letters and its place. */
function listedName(look: Look, index: number): Found | null {
	const token = look(index);
	if (token === undefined || !isListed(token) || (joiningWords.has(token.folded) && token.first)) {
		return null;
	}
	const last = nameEnd(look, index);
	const sure = !isKnown(token) || (last > index && isOnlyName(look(last)));
	if (sure) return { kind: 'name', first: index, last };
	// A word that may be a name needs its capital, inside a sentence.
	const capital = token.capital && !token.first && !joiningWords.has(token.folded);
	// « les Desjardins » are a family, « Desjardins » alone a bank.
	const family = look(index - 1)?.folded === 'les' && surnames.has(token.folded);
	const known = knownWords.has(token.folded) && !family;
	const lives = livesAt(look, last) && !cues.articles.has(look(index - 1)?.folded ?? '');
	return (capital && !known) || lives ? { kind: 'name', first: index, last } : null;
}

/** A word with a capital inside a sentence, or two of them, that nothing else explains. */
function strangeName(look: Look, index: number): Found | null {
	const token = look(index);
	if (token === undefined || token.folded.length < 2 || !isStrange(token)) return null;
	const after = wordEnd(look, index) + 1;
	const next = look(after);
	const double =
		isStrange(next) && next?.apart === true && !next.first && !isInsideCode(look, after);
	const previous = look(index - 1);
	const before = previous?.folded ?? '';
	if (cues.placePrepositions.has(before) || cues.articles.has(before)) return null;
	if (previous !== undefined && hyphens.has(previous.text)) {
		if (cues.articles.has(look(index - 2)?.folded ?? '')) return null;
	}
	return double || !token.first ? named(look, index, index) : null;
}

/** A person’s name: by what stands before it, by lists, or by a capital that nothing else explains. */
export const name: Detector = (look, index) => {
	if (look(index)?.kind !== 'word') return null;
	const said =
		afterCivility(look, index) ??
		gluedName(look, index) ??
		afterRole(look, index) ??
		afterIntroduction(look, index) ??
		afterAsking(look, index) ??
		nickname(look, index);
	if (said !== null) return said;
	if (isPrefix(look, index)) return named(look, index, index);
	if (isOfPlace(look, index) || isNamedPlace(look, index)) return null;
	return listedName(look, index) ?? strangeName(look, index);
};
