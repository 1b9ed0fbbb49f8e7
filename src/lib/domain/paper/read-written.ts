import type { Budget, Question, Ranking } from '../questionnaire/definition.ts';
import type { AnswerRefusal } from '../questionnaire/kinds/kind.ts';
import { kindRules } from '../questionnaire/kinds/kinds.ts';
import { plainCharacters } from '../plain-characters.ts';
import { unreachable } from '../unreachable.ts';
import type { Answer } from '../response/answer.ts';
import { besideOptions, ownField, type Written } from './keyed-form.ts';

/** Why what stands on paper is no answer: those of the domain, and a place left out of an order. */
export type WrittenFault = AnswerRefusal | 'gap';

/** What was made of what stands on paper at a question. */
export type ReadWritten =
	/** Null: nothing is there, the question was passed. */
	{ readonly answer: Answer | null } | { readonly fault: WrittenFault };

/** The answer that stands on paper, checked as a tablet's is. */
export function readWritten(question: Question, written: Written): ReadWritten {
	const read = answerIn(question, written);
	if ('fault' in read || read.answer === null) return read;
	const refusal = kindRules(question).check(question, read.answer);
	if (refusal !== null) return { fault: refusal.code };
	return { answer: kindRules(question).settle(question, read.answer) };
}

function answerIn(question: Question, { ticked, fields }: Written): ReadWritten {
	const options = ticked.filter((code) => !beside.has(code));
	const filled = Object.entries(fields).filter(([, text]) => text.trim() !== '');
	const apart = [besideOptions.dontKnow, besideOptions.declined].filter((code) =>
		ticked.includes(code)
	);
	if (apart.length > 0) {
		const alone = apart.length === 1 && options.length === 0 && filled.length === 0;
		if (!alone) return { fault: 'not-with-others' };
		const reason = apart[0] === besideOptions.dontKnow ? 'dont-know' : 'declined';
		return { answer: { kind: 'none', reason } };
	}
	const passed: ReadWritten = { answer: null };
	switch (question.kind) {
		case 'statement':
			return passed;
		case 'single-choice':
		case 'scale':
		case 'yes-no': {
			const [code] = options;
			if (code === undefined) return passed;
			return options.length > 1 ? { fault: 'too-many' } : { answer: { kind: 'choice', code } };
		}
		case 'several-choices':
			return options.length === 0 ? passed : { answer: { kind: 'choices', codes: options } };
		case 'number': {
			if (filled.length === 0) return passed;
			const value = wholeIn(fields[ownField] ?? '');
			return value === null ? { fault: 'not-whole' } : { answer: { kind: 'number', value } };
		}
		case 'short-text':
		case 'long-text': {
			const text = fields[ownField] ?? '';
			if (text.trim() === '') return passed;
			const quotable = question.kind === 'long-text' && ticked.includes(besideOptions.quotable);
			return { answer: { kind: 'text', text, ...(quotable ? { quotable: true } : {}) } };
		}
		case 'ranking':
			return filled.length === 0 ? passed : orderIn(question, fields);
		case 'budget':
			return filled.length === 0 ? passed : amountsIn(question, fields);
		default:
			return unreachable(question);
	}
}

const beside: ReadonlySet<string> = new Set(Object.values(besideOptions));

/** 1, 2, 3… beside options: each once, none left out. */
function orderIn(question: Ranking, fields: Written['fields']): ReadWritten {
	const placed: { code: string; place: number }[] = [];
	for (const { code } of question.options) {
		const text = (fields[code] ?? '').trim();
		if (text === '') continue;
		const place = wholeIn(text);
		if (place === null) return { fault: 'not-whole' };
		placed.push({ code, place });
	}
	placed.sort((one, other) => one.place - other.place);
	const places = placed.map(({ place }) => place);
	if (new Set(places).size < places.length) return { fault: 'chosen-twice' };
	if ((places.at(-1) ?? 0) > question.places) return { fault: 'too-many' };
	if (places.some((place, index) => place !== index + 1)) return { fault: 'gap' };
	return { answer: { kind: 'order', codes: placed.map(({ code }) => code) } };
}

function amountsIn(question: Budget, fields: Written['fields']): ReadWritten {
	const amounts: Record<string, number> = {};
	for (const { code } of question.options) {
		const text = (fields[code] ?? '').trim();
		if (text === '') continue;
		const amount = wholeIn(text);
		if (amount === null) return { fault: 'not-whole' };
		amounts[code] = amount;
	}
	const nothing = Object.values(amounts).every((amount) => amount === 0);
	return { answer: nothing ? null : { kind: 'amounts', amounts } };
}

/** « 1 200 $ », « $1,200 », « 40 », « ٤٠ ». */
function wholeIn(text: string): number | null {
	const digits = plainCharacters(text)
		.replaceAll(/[\s\u00A0\u202F$]/g, '')
		.replaceAll(/,(?=\d{3}(?:\D|$))/g, '');
	return /^-?\d{1,10}$/.test(digits) ? Number(digits) : null;
}
