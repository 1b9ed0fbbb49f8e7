import { beforeAll, describe, expect, it } from 'vitest';
import type { BallotRules, TallyMethod } from '#lib/domain/consultation/ballot-rules.ts';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { reportOutcomes } from '#lib/domain/report/outcome-report.ts';
import { locales, type Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import type { Speech } from '#lib/wording/letter/said-words.ts';
import { howWords } from '#lib/wording/outcome/how-words.ts';
import { outcomeWords, type OutcomeWords } from '#lib/wording/outcome/outcome-words.ts';
import {
	ballotQuestions,
	ballotSurvey,
	formalRules,
	outcomeOf,
	worksRules
} from '../../../support/outcomes.ts';

const speeches = new Map<Locale, Speech>();

beforeAll(async () => {
	for (const locale of locales) {
		const { t } = await createTranslation(locale, ['common', 'results', 'outcome']);
		speeches.set(locale, { t, locale, unit: 'member' });
	}
});

function speech(locale: Locale = 'fr'): Speech {
	const found = speeches.get(locale);
	if (found === undefined) throw new Error(`no words in ${locale}`);
	return found;
}

function read(
	outcome: Outcome,
	rules: BallotRules | null = formalRules({ questions: ballotQuestions }),
	locale: Locale = 'fr'
): OutcomeWords {
	const [report] = reportOutcomes([outcome], rules, ballotSurvey, locale);
	if (report === undefined) throw new Error('nothing is reported');
	return outcomeWords(speech(locale), report);
}

const plain = (words: string): string => words.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('what is read of a vote', () => {
	it('says the verdict in one word, then quorum and rule', () => {
		const { headline, under, lines } = read(outcomeOf.motion);
		expect(headline).toBe('Adoptée');
		expect(under.map(plain)).toEqual([
			'Quorum atteint : 21 sur 40 ont voté, il en fallait 15.',
			'Règle : plus de la moitié des voix exprimées.'
		]);
		expect(lines.map(({ name, beside }) => `${name} ${beside ?? ''}`)).toEqual([
			'Pour 13',
			'Vote blanc 3',
			'Contre 5'
		]);
	});

	it('says a rejection as plainly as an adoption', () => {
		const adopted = read(outcomeOf.motion);
		const rejected = read({ ...outcomeOf.motion, verdict: 'rejected' });
		expect(rejected.headline).toBe('Rejetée');
		expect({ ...rejected, headline: '', spoken: '' }).toEqual({
			...adopted,
			headline: '',
			spoken: ''
		});
	});

	it('says of an advice that it is supported, never that it is adopted', () => {
		const rules = worksRules({ kind: 'house-rules', questions: ballotQuestions });
		expect(read({ ...outcomeOf.motion, quorum: null }, rules)).toMatchObject({
			headline: 'Appuyée'
		});
		expect(read({ ...outcomeOf.motion, quorum: null, verdict: 'rejected' }, rules).headline).toBe(
			'Non appuyée'
		);
	});

	it('gives nothing but the quorum where too few voted', () => {
		const quorum = { needed: 15, electorate: 40, reached: false };
		const { headline, lines, under } = read({ ...outcomeOf.chosen, voters: 9, quorum });
		expect(headline).toBe('Quorum non atteint');
		expect(lines).toEqual([]);
		expect(under.map(plain)).toEqual(['Quorum non atteint : 9 sur 40 ont voté, il en fallait 15.']);
		expect(read({ ...outcomeOf.motion, verdict: 'no-quorum', quorum }).headline).toBe(headline);
	});

	it('has no threshold to tell where the rules are not at hand', () => {
		const { under, how } = read(outcomeOf.motion, null);
		expect(under.join(' ')).not.toMatch(/moitié/);
		expect(how).toMatch(/règle fixée avant l’ouverture/);
	});
});

describe('what is read of a consultation', () => {
	it('gives an order with its ties, and no number but places', () => {
		const { lines, spoken } = read(outcomeOf.order);
		expect(lines).toEqual([
			{ key: 'cour', place: 1, name: 'La cour', beside: 'à égalité' },
			{ key: 'toit', place: 1, name: 'Le toit', beside: 'à égalité' },
			{ key: 'portes', place: 3, name: 'Les portes', beside: null }
		]);
		expect(plain(spoken)).toMatch(
			/^Dans cet ordre\. 1\. La cour, à égalité\. 1\. Le toit, à égalité\. 3\. Les portes\.$/
		);
	});

	it('names who is elected, and who stands together without being so', () => {
		const rules = formalRules({ kind: 'election', questions: ballotQuestions });
		const { headline, lines, under } = read(outcomeOf.chosen, rules);
		expect(headline).toBe('Personne élue');
		expect(lines.map(({ name }) => name)).toEqual(['Aline Roy']);
		expect(plain(under.at(-1) ?? '')).toBe(
			'À égalité, sans que le vote les départage : Béa Fortin et Carl Dubé.'
		);
	});

	it('says that nobody is chosen', () => {
		expect(read({ ...outcomeOf.chosen, chosen: [], tied: [] }).under.at(-1)).toBe(
			'Aucun choix n’est retenu.'
		);
	});

	it('gives the works that the money pays for, with their costs and their sum', () => {
		const { lines, under } = read(outcomeOf.funded, worksRules());
		expect(lines.map(({ name, beside }) => plain(`${name} ${beside ?? ''}`))).toEqual([
			'Une rampe 12 000 $',
			'Des lampes 8 000 $'
		]);
		expect(under.map(plain)).toEqual([
			'Réponses reçues : 21.',
			'En tout : 20 000 $, sur 22 000 $.'
		]);
	});

	it('says the same words of too few responses, whatever they were', () => {
		const { headline, lines, under } = read(outcomeOf.withheld, worksRules());
		expect(headline).toBe('Trop peu de réponses');
		expect(lines).toEqual([]);
		expect(under.map(plain)).toEqual([
			'Réponses reçues : 4.',
			'Rien n’est dit de plus : cela montrerait des réponses.'
		]);
	});

	it('repeats what was announced, in the words of before', () => {
		expect(read({ ...outcomeOf.motion, announcement: 'exact' }).announced).toMatch(
			/^Le décompte exact sera inscrit au procès-verbal\. Si tout le monde vote pareil,/
		);
		expect(read(outcomeOf.order).announced).toMatch(/jamais les points/);
		expect(read(outcomeOf.funded).announced).toMatch(/jamais les sommes données/);
	});
});

const methods: readonly TallyMethod[] = [
	{ kind: 'majority', threshold: { numerator: 2, denominator: 3, strict: false }, base: 'cast' },
	{ kind: 'majority', threshold: { numerator: 3, denominator: 5, strict: true }, base: 'voters' },
	{
		kind: 'majority',
		threshold: { numerator: 1, denominator: 2, strict: true },
		base: 'electorate'
	},
	{ kind: 'plurality', seats: 1 },
	{ kind: 'plurality', seats: 3 },
	{ kind: 'approval', seats: 1 },
	{ kind: 'approval', seats: 3 },
	{ kind: 'points' },
	{ kind: 'schulze' },
	{ kind: 'instant-runoff' },
	{ kind: 'budget-approval' },
	{ kind: 'budget-equal-shares' }
];

describe.each(locales)('in %s', (locale) => {
	it('each method is told in a sentence of its own', () => {
		const told = methods.map((method) => howWords(speech(locale), { method, tie: 'stands' }, true));
		expect(new Set(told).size).toBe(methods.length);
		for (const sentence of told) {
			expect(sentence).not.toMatch(/\{\{|\$|undefined|outcome/);
			expect(sentence.length).toBeGreaterThan(14);
		}
	});

	it('each kind of outcome has its words, none of them empty', () => {
		for (const outcome of Object.values(outcomeOf)) {
			const words = read(outcome, formalRules({ questions: ballotQuestions }), locale);
			for (const text of [words.headline, words.how, words.announced, words.spoken]) {
				expect(text).not.toMatch(/\{\{|undefined|outcome\./);
				expect(text).not.toBe('');
			}
		}
	});
});

describe('two outcomes that say the same', () => {
	it('are read in the same words, in every language', () => {
		for (const locale of locales) {
			for (const outcome of Object.values(outcomeOf)) {
				const again = structuredClone(outcome) as Outcome;
				expect(read(again, undefined, locale)).toEqual(read(outcome, undefined, locale));
			}
		}
	});

	it('are read in the same words where one came of more votes that are not said', () => {
		const one: Outcome = {
			...outcomeOf.motion,
			sides: [
				{ kind: 'at-least', count: 18 },
				{ kind: 'at-most', count: 3 },
				{ kind: 'at-most', count: 3 }
			]
		};
		const { spoken } = read(one);
		expect(plain(spoken)).toContain('Pour : 18 ou plus.');
		expect(spoken).not.toMatch(/19|20/);
	});
});
