import { type Detector, saidBefore, wordSet } from './found.ts';
import { phone } from './phone.ts';
import { socialNumber } from './public-numbers.ts';
import { spelledDoor } from './spelled-door.ts';
import type { Look } from './tokens.ts';

const cues = wordSet(
	'app apt appt appart lapp lapt lappart appartement appartements apartement logement logements log logis unite porte chambre',
	'apartment apartments unit units door room suite apto apartamento departamento depto puerta cuarto #'
);
const floors = wordSet('etage floor piso');
const numbers = wordSet("no nos numero number num nro n # : . est le c ’ ' ° º");
const before = wordSet('le du au the in at from del al el chez is');
const people = wordSet(
	'voisin voisine voisins dame monsieur madame mme gars fille homme femme locataire monde gens gang',
	'neighbour neighbor guy lady man woman tenant people vecino vecina senor senora hombre mujer'
);

/** After a number, these make it a quantity, a date, a time, a price or a storey. */
const quantities = wordSet(
	'$ % ° h heure heures hrs am pm an ans annee annees mois semaine semaines jour jours fois pieces piece',
	'personnes locataires logements marches pouces pieds cm mm m km kg metres minutes minute secondes degres',
	'dollars piastres cents janvier fevrier mars avril mai juin juillet aout septembre octobre novembre',
	'decembre years year months weeks days day times people tenants units apartments dollars degrees inches',
	'feet minutes january february march april may june july august september october november december',
	'anos ano meses semanas dias veces personas dolares minutos grados enero febrero marzo abril mayo junio',
	'julio agosto septiembre octubre noviembre diciembre ½ / , etage etages et watts'
);
const services = wordSet('211 311 411 511 811 911 988');
const ordinals = /^(?:e|er|re|eme|ieme|nd|nde|th|st|rd|h|k|km|cm|mm|m|g|kg|go|x|am|pm|p|o|a?ns?)$/;

/** What begins here is a number of another kind, of which this would be a part. */
function isLonger(look: Look, index: number): boolean {
	return phone(look, index) !== null || socialNumber(look, index) !== null;
}

/** The last place of a door's number: « 304 », « 3b », « B-14 », or -1. */
function numberAt(look: Look, index: number): number {
	const token = look(index);
	if (token === undefined || isLonger(look, index)) return -1;
	let at = index;
	const letter = token.kind === 'word' && token.folded.length === 1;
	if (letter) {
		at += look(index + 1)?.text === '-' ? 2 : 1;
		if (look(at)?.apart !== false) return -1;
	}
	const digits = look(at);
	if (digits?.kind !== 'digits' || digits.text.length > 5) return -1;
	const dash = look(at + 1)?.text === '-' && look(at + 2)?.kind === 'word' ? 1 : 0;
	const tail = look(at + 1 + dash);
	if (tail?.kind === 'word' && !tail.apart) {
		if (ordinals.test(tail.folded)) return -1;
		// « H4A » begins a postal code.
		const more = look(at + 2 + dash);
		if (letter || (more?.kind === 'digits' && !more.apart)) return -1;
		if (tail.folded.length === 1) return at + 1 + dash;
		return dash === 1 ? at : -1;
	}
	return at;
}

function isQuantity(look: Look, last: number): boolean {
	const next = look(last + 1);
	if (next === undefined) return false;
	if (next.text === ',')
		return look(last + 2)?.kind === 'digits' && look(last + 2)?.apart === false;
	if (next.folded === 'et') return (look(last + 2)?.folded ?? '').startsWith('demi');
	return quantities.has(next.folded);
}

/** « appartement no 12 »: the place of the number after the words that announce it. */
function afterCue(look: Look, index: number): number {
	const cue = look(index);
	if (cue === undefined || !cues.has(cue.folded)) return -1;
	let at = index + 1;
	while (at < index + 5 && numbers.has(look(at)?.folded ?? '')) at += 1;
	return at;
}

/** « l’appartement d’en haut (307) »: the place of the number in brackets, or -1. */
function inBrackets(look: Look, index: number): number {
	if (!cues.has(look(index)?.folded ?? '')) return -1;
	for (let at = index + 1; at < index + 7; at += 1) {
		const token = look(at);
		if (token?.text === '(') {
			return look(at + 2)?.text === ')' && phone(look, at) === null ? at + 1 : -1;
		}
		if (token?.kind === 'sign' && token.text !== "'" && token.text !== '’') return -1;
	}
	return -1;
}

/** « 2e étage », « piso 3 », said before a door, belongs to it. */
function afterFloor(look: Look, index: number): number {
	const token = look(index);
	if (token === undefined) return index;
	let at = index;
	if (floors.has(token.folded) && look(index + 1)?.kind === 'digits') at = index + 2;
	else if (token.kind === 'digits' && floors.has(look(index + 2)?.folded ?? '')) at = index + 3;
	if (at > index && look(at)?.text === ',') at += 1;
	return at;
}

const joints = wordSet('pis et and y');

/** « le 12 pis le 14 »: two of them, with no month after them, are no dates. */
function isOneOfTwo(look: Look, index: number, last: number): boolean {
	if (joints.has(look(last + 1)?.folded ?? '') && before.has(look(last + 2)?.folded ?? '')) {
		const other = numberAt(look, last + 3);
		return other !== -1 && !isQuantity(look, other);
	}
	return (
		joints.has(look(index - 1)?.folded ?? '') &&
		look(index - 2)?.kind === 'digits' &&
		before.has(look(index - 3)?.folded ?? '')
	);
}

/** « le 304 », « du 3b »: three or four digits that are no year, or a number of somebody's. */
function isBareDoor(look: Look, index: number, number: number, last: number): boolean {
	const digits = look(number)?.text ?? '';
	const lettered = last > number || look(number)?.kind === 'word';
	const year = /^(?:19|20)\d\d$/.test(digits);
	if (services.has(digits) || digits.startsWith('0')) return false;
	if (lettered) return true;
	if (saidBefore(look, index, people, 2)) return !year || last > number;
	if (isOneOfTwo(look, index, last)) return true;
	return digits.length >= 3 && digits.length <= 4 && !year;
}

/** The number of a door, an apartment, a room. A storey alone is none. */
export const door: Detector = (look, index) => {
	const token = look(index);
	if (token === undefined) return null;
	const cue = afterFloor(look, index);
	const said = afterCue(look, cue);
	if (said !== -1) {
		const last = numberAt(look, said);
		if (last !== -1 && !isQuantity(look, last)) return { kind: 'door', first: index, last };
		const bracketed = numberAt(look, inBrackets(look, cue));
		if (bracketed !== -1) return { kind: 'door', first: bracketed, last: bracketed };
		const spelled = isLonger(look, said) ? -1 : spelledDoor(look, said, true);
		return spelled === -1 || isQuantity(look, spelled)
			? null
			: { kind: 'door', first: index, last: spelled };
	}
	if (token.kind !== 'word' || !before.has(token.folded)) return null;
	const inWords = isLonger(look, index + 1) ? -1 : spelledDoor(look, index + 1, false);
	if (inWords !== -1) return { kind: 'door', first: index + 1, last: inWords };
	const last = numberAt(look, index + 1);
	if (last === -1 || isQuantity(look, last) || !isBareDoor(look, index, index + 1, last))
		return null;
	return { kind: 'door', first: index + 1, last };
};
