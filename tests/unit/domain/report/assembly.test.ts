import { describe, expect, it } from 'vitest';
import {
	assemblyTopics,
	chosenTopics,
	essentialTopics,
	topicsAtMost
} from '#lib/domain/report/assembly.ts';
import { writeLetter } from '#lib/domain/report/letter.ts';
import { firstPlaces, publicSummary } from '#lib/domain/report/public-summary.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { annualRelease, type AnnualRelease } from '../../../support/annual-release.ts';

const letterOf = (answers: AnnualRelease) => writeLetter(annualRelease(answers), annualSurvey);

const building: AnnualRelease = {
	respondents: 33,
	frame: 60,
	pairs: {
		securite: [27, 2],
		'milieu-agreable': [20, 4],
		'on-me-demande': [9, 13],
		'definir-regles': [7, 14],
		consulte: [8, 12],
		'besoins-prioritaires.loyer': [20, 13],
		'besoins-prioritaires.securite': [12, 21]
	}
};
const ids = (topics: readonly { readonly id: string }[]): string[] => topics.map(({ id }) => id);

describe('the topics of an assembly', () => {
	it('are the essentials of the letter until somebody chooses', () => {
		const letter = letterOf(building);
		expect(ids(chosenTopics(letter, []))).toEqual(ids(essentialTopics(letter)));
		expect(ids(chosenTopics(letter, ['nulle-part']))).toEqual(ids(essentialTopics(letter)));
		expect(essentialTopics(letter).length).toBeGreaterThan(topicsAtMost);
	});

	it('keep the order in which they were asked for, each once', () => {
		const letter = letterOf(building);
		expect(ids(chosenTopics(letter, ['securite', 'on-me-demande', 'securite']))).toEqual([
			'securite',
			'on-me-demande'
		]);
	});

	it('are three at most, or the essentials in any order', () => {
		const letter = letterOf(building);
		const essentials = ids(essentialTopics(letter)).toReversed();
		expect(ids(chosenTopics(letter, essentials))).toEqual(essentials);
		const all = ids(assemblyTopics(letter));
		const beyond = all.filter((id) => !essentials.includes(id));
		expect(beyond.length).toBeGreaterThan(0);
		expect(chosenTopics(letter, [...beyond, ...essentials])).toHaveLength(topicsAtMost);
	});

	it('are none where nothing may be said', () => {
		const letter = letterOf({ respondents: 6, frame: 12, pairs: { securite: [6, 0] } });
		expect(assemblyTopics(letter)).toEqual([]);
		expect(chosenTopics(letter, ['securite'])).toEqual([]);
		expect(publicSummary(letter)).toEqual([]);
	});

	it('leave needs out where none stands apart', () => {
		const letter = letterOf({ respondents: 33, frame: 60, pairs: {} });
		expect(assemblyTopics(letter)).toEqual([]);
	});

	it('never cut a tie', () => {
		const tied = letterOf({
			respondents: 33,
			frame: 60,
			pairs: {
				'besoins-prioritaires.loyer': [20, 13],
				'besoins-prioritaires.securite': [12, 21],
				'besoins-prioritaires.sante': [12, 21]
			}
		});
		const [topic] = assemblyTopics(tied);
		expect(topic?.kind).toBe('wanted');
		const places = topic?.kind === 'wanted' ? topic.wanted.map(({ place }) => place) : [];
		for (const place of new Set(places)) {
			expect(places.filter((one) => one === place)).toHaveLength(
				tied.wanted.filter((one) => one.place === place).length
			);
		}
	});
});

describe('what everybody reads', () => {
	it('is at most four topics, good news and bad news and what is wanted', () => {
		const topics = publicSummary(letterOf(building));
		expect(topics).toHaveLength(4);
		expect(topics.filter(({ kind }) => kind === 'wanted')).toHaveLength(1);
		const tones = topics.flatMap((topic) => (topic.kind === 'finding' ? [topic.finding.tone] : []));
		expect(new Set(tones)).toEqual(new Set(['well', 'worry']));
	});

	it('is the same for all counts that are said alike', () => {
		const [three, ...others] = [3, 2, 1, 0].map((silent) =>
			publicSummary(letterOf({ ...building, pairs: { securite: [33 - silent, silent] } }))
		);
		for (const other of others) expect(other).toEqual(three);
	});

	it('names the needs that share the first place', () => {
		const topics = publicSummary(
			letterOf({
				respondents: 33,
				frame: 60,
				pairs: {
					'besoins-prioritaires.loyer': [20, 13],
					'besoins-prioritaires.securite': [20, 13],
					'besoins-prioritaires.sante': [9, 24]
				}
			})
		);
		const first = topics.flatMap((topic) => (topic.kind === 'wanted' ? firstPlaces(topic) : []));
		expect(first.map(({ option }) => option)).toEqual(['loyer', 'securite']);
	});
});
