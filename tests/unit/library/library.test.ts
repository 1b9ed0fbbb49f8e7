import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#lib/domain/questionnaire/canonical.ts';
import { kindRules } from '#lib/domain/questionnaire/kinds/kinds.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { checkReadability } from '#lib/domain/questionnaire/readability/readability.ts';
import { landmarkOf, landmarks } from '#lib/library/landmarks.ts';
import { ballotInstruments } from '#lib/library/ballots/examples.ts';
import { library } from '#lib/library/library.ts';
import {
	breakdownFigures,
	incomeFigures,
	itemFigures,
	respondents,
	territories,
	yesFigures
} from '#lib/library/provincial-figures.ts';
import { dimensionMedians } from '#lib/library/provincial-medians.ts';
import { teamPriorities } from '#lib/library/priorites-equipe/questionnaire.ts';
import { sheets } from '#lib/library/sheets/sheets.ts';
import { sentenceLengths, textsIn } from './texts.ts';

/** All that is shipped: what a campaign asks, what a team signs, and the sheets. */
const shipped = [
	...library,
	[teamPriorities.id, teamPriorities] as const,
	...ballotInstruments.map((questionnaire) => [questionnaire.id, questionnaire] as const),
	...sheets.map(({ id, questionnaire }) => [id, questionnaire] as const)
];
const provincial = library.get('sondage-provincial');
const annual = library.get('sondage-annuel');

describe.each(shipped)('the questionnaire %s', (id, questionnaire) => {
	const texts = textsIn(questionnaire);

	test('is accepted by the parser as it is', () => {
		const read = parseQuestionnaire(JSON.parse(JSON.stringify(questionnaire)));
		expect(read).toEqual(questionnaire);
		expect(canonicalJson(read)).toBe(canonicalJson(questionnaire));
		expect(read.id).toBe(id);
	});

	test('is complete in every language it declares, French first', () => {
		expect(texts.length).toBeGreaterThanOrEqual(8);
		expect(questionnaire.languages.slice(0, 2)).toEqual(['fr', 'en']);
		for (const { place, text } of texts) {
			expect(Object.keys(text), place).toEqual(
				expect.arrayContaining([...questionnaire.languages])
			);
			for (const words of Object.values(text)) expect(words.trim(), place).not.toBe('');
		}
	});

	test('keeps to fifteen words a sentence, a translation to twenty', () => {
		for (const { place, text } of texts) {
			for (const [language, words] of Object.entries(text)) {
				const most = ['fr', 'en'].includes(language) ? 15 : 20;
				expect(Math.max(...sentenceLengths(words)), place).toBeLessThanOrEqual(most);
			}
		}
	});

	test('says « vous », never « tu »', () => {
		for (const { place, text } of texts) {
			expect(text['fr'], place).not.toMatch(
				/(^|[\s\u00A0’-])(tu|toi|te|ta|tes|ton|t’)([\s\u00A0-]|$)/i
			);
		}
	});

	test('is set as French is: breathing spaces, typographic apostrophes, no middle dot', () => {
		for (const { place, text } of texts) {
			expect(text['fr'], place).not.toMatch(/[^\u00A0][?!:;»]|«[^\u00A0]/);
			for (const words of Object.values(text)) expect(words, place).not.toMatch(/['·~]|\s\s/);
		}
	});

	test('ties no more words together than fit one line of a phone', () => {
		for (const { place, text } of texts) {
			// Chinese may break between any two characters.
			const tied = Object.entries(text)
				.filter(([language]) => language !== 'zh-Hans')
				.flatMap(([, words]) => words.split(/[ \n-]/));
			for (const group of tied) expect(group.length, `${place} ${group}`).toBeLessThanOrEqual(23);
		}
	});

	test('names each question in one to five words, in a translation six', () => {
		for (const { short } of questionnaire.questions) {
			for (const [language, words] of Object.entries(short)) {
				const count = words.replace(/^L’/, '').split(/[\s\u00A0]+/).length;
				expect(count, words).toBeLessThanOrEqual(['fr', 'en'].includes(language) ? 5 : 6);
			}
		}
	});

	test('has nothing that the readability gate names', () => {
		const { index, findings, passes } = checkReadability(questionnaire);
		expect(findings.filter((finding) => 'sentence' in finding)).toEqual([]);
		expect(index).toBeGreaterThanOrEqual(75);
		expect(passes).toBe(true);
	});

	test('asks background questions last, each with its reason', () => {
		const marks = questionnaire.questions.map(({ background }) => background === true);
		expect(marks).toEqual([...marks].sort());
		for (const { background, why, id: name } of questionnaire.questions) {
			expect(why !== undefined, name).toBe(background === true);
		}
	});
});

describe.each([...library])('the instrument %s', (_id, questionnaire) => {
	test('has a verb phrase for both poles of whatever is said in poles', () => {
		for (const question of questionnaire.questions) {
			const readings = kindRules(question).tabulate.measures(question);
			if (!readings.some(({ reading }) => reading !== 'yes-alone')) continue;
			expect(Object.keys(question.predicates ?? {}), question.id).toEqual(['often', 'none']);
		}
	});
});

describe('the annual survey', () => {
	test('has fourteen items, what matters most, one open question and five background ones', () => {
		const kinds = annual?.questions.map(({ kind }) => kind);
		expect(kinds?.filter((kind) => kind === 'scale')).toHaveLength(14);
		expect(kinds?.slice(14, 16)).toEqual(['several-choices', 'long-text']);
		expect(annual?.questions.filter(({ background }) => background)).toHaveLength(5);
	});

	test('breaks its question on safety where one breathes', () => {
		const text = annual?.questions.find(({ id }) => id === 'securite')?.text['fr'];
		expect(text?.split(' ').at(-1)).toBe('là\u00A0où\u00A0vous\u00A0habitez\u00A0?');
	});
});

describe('the published figures', () => {
	const asked = new Map(provincial?.questions.map((question) => [question.id, question]));

	test('belong to questions of the provincial survey', () => {
		const items = [...itemFigures, ...yesFigures].map(({ item }) => item);
		expect(items).toHaveLength(46);
		for (const item of items) expect(asked.has(item), item).toBe(true);
		for (const { item, by, codes } of breakdownFigures) {
			expect(asked.has(item), item).toBe(true);
			const attribute = asked.get(by);
			if (attribute === undefined) throw new Error(by);
			for (const code of codes) {
				const answer = { kind: 'choice', code } as const;
				expect(kindRules(attribute).check(attribute, answer), code).toBeNull();
			}
		}
	});

	test('are shares that leave room for the other answers', () => {
		for (const { item, often = 0, some = 0, none = 0 } of itemFigures) {
			expect(often + some + none, item).toBeLessThanOrEqual(100);
		}
		const income = incomeFigures.reduce((sum, { share }) => sum + share, 0);
		expect(income).toBeLessThan(100);
		expect(respondents).toBe(749);
		expect(territories).toHaveLength(9);
	});

	test('speak of dimensions and territories that exist', () => {
		const names = territories.map(({ id }) => id);
		for (const { by, group, dimension, median } of dimensionMedians) {
			if (by === 'territory') expect(names).toContain(group);
			expect(provincial?.dimensions).toHaveProperty(dimension);
			expect(median).toBeGreaterThanOrEqual(1);
			expect(median).toBeLessThanOrEqual(5);
		}
	});

	test('stand beside the items of the annual survey as landmarks', () => {
		expect(landmarkOf('securite', 'often')).toMatchObject({ share: 81.98 });
		expect(landmarkOf('consulte', 'none')).toMatchObject({ share: 31.58 });
		expect(landmarkOf('securite', 'none')).toBeNull();
		const items = annual?.questions.filter(({ kind }) => kind === 'scale') ?? [];
		for (const { id } of items) {
			expect(
				landmarks.some(({ item, shown }) => shown && item === id),
				id
			).toBe(true);
		}
	});

	test('do not show what is uncertain or has another base', () => {
		expect(landmarkOf('sentiment-isolement', 'often')).toBeNull();
		expect(landmarkOf('sentiment-isolement', 'none')).toMatchObject({ share: 10.23 });
		expect(landmarkOf('utilise-si-offert', 'often')).toBeNull();
	});
});
