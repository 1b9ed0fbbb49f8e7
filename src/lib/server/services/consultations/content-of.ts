import type { BallotContent } from '../../../domain/consultation/ballot-content.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { InputRefusal, parseInput, wholeNumber } from '../typed-input.ts';
import * as v from 'valibot';
import type { ConsultationInput } from './consultation-input.ts';

type Faults = Record<string, string>;

/**
 * What was typed, as the content of a ballot. English is there as a whole or not at all.
 *
 * @throws InputRefusal beside each field: `empty`, `too-few-lines`, `line-twice`, `french-missing`,
 * `english-missing`, `seats-unfit`, and what `wholeNumber` refuses of a cost
 */
export function contentOf(asked: ConsultationInput): BallotContent {
	const faults: Faults = {};
	const content = read(asked, faults);
	if (Object.keys(faults).length > 0) throw new InputRefusal(faults);
	return content;
}

function read(asked: ConsultationInput, faults: Faults): BallotContent {
	const { kind, seats, places } = asked;
	const english = asked.questionEnglish !== null || asked.lines.some((one) => one.english !== null);
	const question = (): Localized =>
		said(asked.question, asked.questionEnglish, english, faults, ['question', 'questionEnglish']);
	const lines = (least: number): readonly Localized[] =>
		linesOf(asked, english, least, faults).map(({ label }) => label);
	const fewer = (field: 'seats' | 'places', number: number, most: number): void => {
		if (number > most && Object.keys(faults).length === 0) faults[field] = 'seats-unfit';
	};
	switch (kind) {
		case 'options': {
			const options = lines(2);
			fewer('seats', seats, options.length - 1);
			return { kind, question: question(), options, choosing: asked.choosing, seats };
		}
		case 'election': {
			const candidates = lines(seats + 1);
			return { kind, question: question(), candidates, seats };
		}
		case 'ranking': {
			const options = lines(2);
			fewer('places', places, options.length);
			return { kind, question: question(), options, places };
		}
		case 'works': {
			if (asked.total === undefined) faults['total'] = 'empty';
			const works = linesOf(asked, english, 2, faults);
			return { kind, works, total: asked.total ?? 0 };
		}
		case 'house-rules':
			return { kind, articles: lines(1) };
		case 'conditions':
		case 'vote':
			return { kind, question: question() };
		default:
			return unreachable(kind);
	}
}

/** A text in French, and in English where anything is. */
function said(
	fr: string | null,
	en: string | null,
	english: boolean,
	faults: Faults,
	[inFrench, inEnglish]: readonly [string, string]
): Localized {
	if (fr === null) faults[inFrench] = en === null ? 'empty' : 'french-missing';
	else if (english && en === null) faults[inEnglish] = 'english-missing';
	return { fr: fr ?? '', ...(en === null ? {} : { en }) };
}

interface Line {
	readonly label: Localized;
	/** Whole dollars; 0 of what has no cost. */
	readonly cost: number;
}

function linesOf(
	{ kind, lines }: ConsultationInput,
	english: boolean,
	least: number,
	faults: Faults
): readonly Line[] {
	const seen = new Set<string>();
	const found: Line[] = [];
	for (const [index, { text, english: en, cost }] of lines.entries()) {
		const place = `lines.${index}`;
		if (text === null && en === null && String(cost).trim() === '') continue;
		const label = said(text, en, english, faults, [`${place}.text`, `${place}.english`]);
		const name = (text ?? '').toLocaleLowerCase('fr');
		if (text !== null && seen.has(name)) faults[`${place}.text`] = 'line-twice';
		seen.add(name);
		found.push({ label, cost: kind === 'works' ? costAt(place, cost, faults) : 0 });
	}
	if (found.length < least) {
		const free = lines.findIndex(({ text }) => text === null);
		faults[`lines.${free === -1 ? 0 : free}.text`] ??=
			least === 1 ? 'empty' : kind === 'election' && least > 2 ? 'seats-unfit' : 'too-few-lines';
	}
	return found;
}

function costAt(place: string, cost: string | number, faults: Faults): number {
	try {
		return parseInput(v.object({ cost: wholeNumber(1, 100_000_000) }), { cost }).cost;
	} catch (error) {
		if (!(error instanceof InputRefusal)) throw error;
		faults[`${place}.cost`] = error.fields['cost'] ?? 'empty';
		return 0;
	}
}
