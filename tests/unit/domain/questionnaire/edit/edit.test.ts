import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#lib/domain/questionnaire/canonical.ts';
import type { Question, Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { TypedQuestion } from '#lib/domain/questionnaire/edit/content.ts';
import { draftOf, emptyDraft } from '#lib/domain/questionnaire/edit/draft.ts';
import { applyEdit, type Edit } from '#lib/domain/questionnaire/edit/edit.ts';
import { looksBack } from '#lib/domain/questionnaire/edit/looks-at.ts';
import { problemsOf, publishable } from '#lib/domain/questionnaire/edit/publishable.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { library } from '#lib/library/library.ts';
import { sheets } from '#lib/library/sheets/sheets.ts';
import { questionOf } from '../../../../support/questions.ts';

const kinds = Object.values(questionOf) as unknown as readonly Question[];
const nothing = { fr: '', en: '' };
const marks = {
	dontKnow: false,
	declined: false,
	reversed: false,
	neutral: false,
	sensitive: false,
	background: false,
	ordered: false,
	rotates: false
};

function typed(question: Question, fr: string, background = false): TypedQuestion {
	return {
		text: { fr, en: question.text['en'] ?? '' },
		short: { fr: 'Court', en: 'Short' },
		hint: nothing,
		why: background ? { fr: 'Pour savoir.', en: '' } : nothing,
		often: nothing,
		none: nothing,
		unit: nothing,
		marks: { ...marks, background },
		exclusive: '',
		dimension: null,
		answers:
			'options' in question
				? question.options.map(({ code }) => {
						return { code, fr: `Réponse ${code}`, en: '', part: null, cost: 5 };
					})
				: [],
		numbers: {}
	};
}

/** A change of what is there, drawn by six numbers; some cannot be made. */
function drawn(draft: Questionnaire, numbers: readonly number[]): Edit {
	const [kind = 0, first = 0, second = 0, third = 0] = numbers;
	const at = (index: number): Question | undefined =>
		draft.questions[index % Math.max(1, draft.questions.length)];
	const [one, other] = [at(first), at(second)];
	const question = one?.id ?? 'aucune';
	const codes = other !== undefined && 'options' in other ? other.options.map((o) => o.code) : [];
	const own = one !== undefined && 'options' in one ? one.options.map((o) => o.code) : [];
	const code = own[third % Math.max(1, own.length)] ?? 'aucune';
	const by = third % 2 === 0 ? 1 : -1;
	switch (kind) {
		case 0: {
			const added = kinds[second % kinds.length];
			if (added === undefined) throw new Error('there are kinds');
			return { kind: 'add', question: added, after: one?.id ?? null, dimension: null };
		}
		case 1:
			return { kind: 'remove', question };
		case 2:
			return { kind: 'move', question, by };
		case 3: {
			const clause = { how: 'chose', question: other?.id ?? '', codes: codes.slice(0, 1) } as const;
			return { kind: 'add-clause', question, clause };
		}
		case 4:
			return { kind: 'remove-clause', question, index: third % 2 };
		case 5:
			return { kind: 'add-answer', question, code: `r-${second}-${third}` };
		case 6:
			return { kind: 'remove-answer', question, code };
		case 7:
			return { kind: 'move-answer', question, code, by };
		case 8: {
			const fr = ['Est-ce bien ?', '', 'Aimez-vous la vie ici ?'][third % 3] ?? '';
			if (one === undefined) return { kind: 'always', question };
			return { kind: 'write', question, typed: typed(one, fr, third % 5 === 0) };
		}
		case 9:
			return { kind: 'join', question, join: third % 2 === 0 ? 'all' : 'any' };
		default:
			return {
				kind: 'frame',
				title: { fr: ['Notre avis', ''][third % 2] ?? '', en: '' },
				invitation: { fr: 'Votre avis', en: '' },
				minutes: 1 + (third % 10)
			};
	}
}

function edited(draft: Questionnaire, edit: Edit): Questionnaire {
	try {
		return applyEdit(draft, edit);
	} catch (error) {
		if (isRefusal(error)) return draft;
		throw error;
	}
}

const empty = emptyDraft('propre-1', { fr: 'Notre avis' }, { fr: 'Votre avis' });
const annual = library.get('sondage-annuel');
if (annual === undefined) throw new Error('the library has no annual survey');

test('whatever is changed, a draft becomes a sound version or names why not', () => {
	let published = 0;
	fc.assert(
		fc.property(
			fc.boolean(),
			fc.array(fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }), { maxLength: 25 }),
			(fromLibrary, drawings) => {
				let draft = fromLibrary ? draftOf(annual, 'propre-1') : empty;
				for (const [kind = 0, ...rest] of drawings) {
					const before = canonicalJson(draft);
					const next = edited(draft, drawn(draft, [kind % 11, ...rest]));
					expect(canonicalJson(draft)).toBe(before);
					draft = next;
				}
				expect(looksBack(draft)).toBe(true);
				const problems = problemsOf(draft);
				if (problems.length > 0) {
					expect(() => publishable(draft, 3)).toThrow(
						expect.objectContaining({ name: 'Refusal' }) as Error
					);
					expect(problems.every(({ code }) => /^[a-z-]+$/.test(code))).toBe(true);
					return;
				}
				published += 1;
				const version = publishable(draft, 3);
				expect(canonicalJson(parseQuestionnaire(JSON.parse(canonicalJson(version))))).toBe(
					canonicalJson(version)
				);
			}
		),
		{ seed: 6, numRuns: 150 }
	);
	expect(published).toBeGreaterThan(10);
});

test('every instrument and every sheet can be copied, and is sound as a copy', () => {
	for (const questionnaire of [...library.values(), ...sheets.map((each) => each.questionnaire)]) {
		const draft = draftOf(questionnaire, 'propre-1');
		expect(problemsOf(draft), questionnaire.id).toEqual([]);
		expect(publishable(draft, 1).languages.slice(0, 2)).toEqual(['fr', 'en']);
	}
});

function refusalOf(edit: () => unknown): unknown {
	try {
		edit();
		return null;
	} catch (error) {
		return isRefusal(error) ? [error.code, error.place] : error;
	}
}

const add = (question: unknown): Edit => {
	return { kind: 'add', question: question as Question, after: null, dimension: null };
};
const two = [questionOf.scale, questionOf.yesNo].map(add).reduce(applyEdit, empty);
const looking = applyEdit(two, {
	kind: 'add-clause',
	question: 'yes-no',
	clause: { how: 'chose', question: 'scale', codes: ['jamais'] }
});

test('a question, or an answer, that a condition names is not taken away', () => {
	expect(refusalOf(() => applyEdit(looking, { kind: 'remove', question: 'scale' }))).toEqual([
		'question-needed',
		'yes-no'
	]);
	const answer = { kind: 'remove-answer', question: 'scale', code: 'jamais' } as const;
	expect(refusalOf(() => applyEdit(looking, answer))).toEqual(['answer-needed', 'yes-no']);
});

test('a condition looks at earlier questions only, and a question stays behind the one it looks at', () => {
	const clause = { how: 'answered', question: 'yes-no' } as const;
	const later = { kind: 'add-clause', question: 'scale', clause } as const;
	expect(refusalOf(() => applyEdit(two, later))).toEqual(['later-question', 'clause']);
	const up = { kind: 'move', question: 'yes-no', by: -1 } as const;
	expect(refusalOf(() => applyEdit(looking, up))).toEqual(['needs-earlier', undefined]);
	expect(applyEdit(two, up).questions.map(({ id }) => id)).toEqual(['yes-no', 'scale']);
});

test('new French leaves no other language but the English that was typed with it', () => {
	const translated = {
		...questionOf.yesNo,
		text: { fr: 'Est-ce assez chaud\u00A0?', en: 'Is it warm enough?', es: '¿Hace calor?' }
	} as Question;
	const draft = applyEdit(empty, add(translated));
	const write = (fr: string): Edit => {
		return { kind: 'write', question: 'yes-no', typed: typed(translated, fr) };
	};
	expect(applyEdit(draft, write('A-t-on chaud ?')).questions[0]?.text).toEqual({
		fr: 'A-t-on chaud\u00A0?',
		en: 'Is it warm enough?'
	});
	expect(applyEdit(draft, write('Est-ce assez chaud ?')).questions[0]?.text).toEqual(
		translated.text
	);
});

test('what is added without a place stands before the questions about the person', () => {
	const person = { ...questionOf.single, background: true };
	const draft = [questionOf.scale, person, questionOf.yesNo].map(add).reduce(applyEdit, empty);
	expect(draft.questions.map(({ id }) => id)).toEqual(['scale', 'yes-no', 'single-choice']);
});

test('a background question without its reason is not published', () => {
	const asked = { ...questionOf.single, background: true } as unknown as Question;
	const draft = applyEdit(empty, add(asked));
	expect(problemsOf(draft)).toEqual([
		{ code: 'background-without-reason', question: 'single-choice', place: null }
	]);
	expect(refusalOf(() => publishable(draft, 1))).toEqual([
		'background-without-reason',
		'single-choice'
	]);
});

test('parts are proposed again when an answer is added, unless somebody set them', () => {
	const added = applyEdit(two, { kind: 'add-answer', question: 'scale', code: 'toujours' });
	expect(added.questions[0]).toMatchObject({
		parts: { none: ['jamais'], some: ['parfois', 'souvent'], often: ['toujours'] }
	});
});
