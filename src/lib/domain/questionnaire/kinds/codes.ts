import { Refusal } from '../../refusal.ts';
import type { Option, Question } from '../definition.ts';
import type { AnswerRefusal } from './kind.ts';

/** Why these codes cannot be taken: none at all, one that is no option, one named twice. */
export function refuseCodes(
	question: Question & { readonly options: readonly Option[] },
	codes: readonly string[]
): Refusal<AnswerRefusal> | null {
	if (codes.length === 0) return new Refusal('empty', question.id);
	if (new Set(codes).size < codes.length) return new Refusal('chosen-twice', question.id);
	const known = question.options.map(({ code }) => code);
	if (codes.every((code) => known.includes(code))) return null;
	return new Refusal('unknown-option', question.id);
}

/** A list of texts, or null. */
export function readCodes(encoded: unknown): string[] | null {
	if (!Array.isArray(encoded)) return null;
	const codes: string[] = [];
	for (const code of encoded as unknown[]) {
		if (typeof code !== 'string') return null;
		codes.push(code);
	}
	return codes;
}
