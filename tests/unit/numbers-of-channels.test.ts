import { beforeAll, describe, expect, it } from 'vitest';
import { release as makeRelease } from '#lib/domain/disclosure/make-release.ts';
import type { PlannedAttribute, TreeChoice } from '#lib/domain/disclosure/plan.ts';
import { rangeOf } from '#lib/domain/disclosure/range.ts';
import { wordsIn } from '#lib/domain/questionnaire/localized.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { releaseCsv } from '#lib/export/csv.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';
import { landmarks } from '#lib/library/landmarks.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { annualFacts } from '../support/annual-release.ts';
import {
	drawnTables,
	letterHtml,
	namespacesOfChannels,
	pageOf,
	shownElsewhere
} from '../support/channels.ts';
import { heldNumbers, shownNumbers, textsHeld } from '../support/shown-numbers.ts';

/** The three kinds of campaigns of the demonstration, in sizes that leave room between figures. */
interface Survey {
	readonly name: string;
	readonly sites: readonly { readonly respondents: number; readonly frame: number }[];
	readonly trees?: readonly { readonly question: string; readonly tree: TreeChoice }[];
}

const byAge = { kind: 'attribute', question: 'age' } as const;
const surveys: readonly Survey[] = [
	{ name: 'nine households of twelve', sites: [{ respondents: 9, frame: 12 }] },
	{ name: 'twenty-two of forty', sites: [{ respondents: 22, frame: 40 }] },
	{
		name: 'four buildings, one too small to be shown, and a question by age',
		sites: [
			{ respondents: 5, frame: 11 },
			{ respondents: 14, frame: 31 },
			{ respondents: 241, frame: 487 },
			{ respondents: 352, frame: 699 }
		],
		trees: [{ question: 'consulte', tree: byAge }]
	}
];

/** The answers behind a release: at each pole of each item, in each part. Spread over all sizes. */
function answersOf(survey: Survey): { release: Release; hidden: ReadonlySet<number> } {
	const plan = writePlan({
		questionnaire: annualSurvey,
		root: { id: 'all', label: 'Ensemble' },
		sites: survey.sites.map(({ frame }, index) => {
			return { id: `site-${'abcd'[index] ?? ''}`, label: `Immeuble ${'ABCD'[index] ?? ''}`, frame };
		}),
		policy: { version: 1, margin: 3 },
		...(survey.trees === undefined ? {} : { trees: survey.trees })
	});
	const classes = plan.attributes.flatMap((attribute: PlannedAttribute) => attribute.classes);
	const parts = plan.sites.map(({ id: site }, index) => {
		const respondents = survey.sites[index]?.respondents ?? 0;
		const each = Math.floor(respondents / (classes.length + 1));
		return { site, respondents, each };
	});
	const counts = plan.items.map(({ item, tree }, place) => ({
		item,
		portions: parts.flatMap(({ site, respondents, each }, index) => {
			const cut =
				tree.kind === 'sites'
					? [{ name: null, n: respondents }]
					: [
							...classes.map((name) => ({ name, n: each })),
							{ name: null, n: respondents - each * classes.length }
						];
			return cut.map(({ name, n }, part) => {
				const often = (place * 25 + index * 3 + part * 2) % (n + 1);
				return { site, class: name, often, none: (place * 7 + part) % (n - often + 1) };
			});
		})
	}));
	const heads = {
		sites: parts.map(({ site, respondents }) => ({ site, respondents })),
		classes: plan.attributes.flatMap(({ question, classes: codes }) =>
			parts.flatMap(({ site, each }) =>
				codes.map((name) => ({ attribute: question, site, class: name, respondents: each }))
			)
		)
	};
	const release = makeRelease(annualFacts, plan, heads, { items: counts, orders: [] });
	const held = heldNumbers(release);
	const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
	const behind = counts.flatMap(({ portions }) => {
		const [often, none] = [portions.map((one) => one.often), portions.map((one) => one.none)];
		return [...often, ...none, sum(often), sum(none)];
	});
	const hidden = new Set(behind.filter((count) => !held.has(count)));
	return { release, hidden };
}

/** Words that are no figures of the survey: « sur 10 », « sur 100 », thresholds, dates. */
const fixed = [0, 3, 7, 10, 20, 30, 100, 2021, 2022, 2027];
const published = landmarks.filter(({ shown }) => shown).map(({ share }) => Math.round(share));

/** Sizes of what a bar leaves open are differences of what is said of it: « 19 ou plus » of 22 leaves 3. */
function widthsOf(release: Release, item: string, group: string): Set<number> {
	const table = release.tables.find((one) => one.item === item && one.group === group);
	const ends = (table?.cells ?? []).flatMap(({ said }) => {
		const { from, to } = rangeOf(said, table?.base ?? 0);
		return [from, to];
	});
	const figures = [0, table?.base ?? 0, ...ends];
	const differences = figures.flatMap((one) => figures.map((other) => Math.abs(one - other)));
	const rest = differences.flatMap((one) => figures.map((other) => Math.abs(one - other)));
	return new Set([...figures, ...differences, ...rest]);
}

const numbersIn = (words: string): number[] => shownNumbers(words.replaceAll(/[<>,]/g, ' '));

/** « De 65 à 74 ans »: the names of classes are words of the questionnaire. */
const names = numbersIn(JSON.stringify(annualSurvey.questions.find(({ id }) => id === 'age')));

describe.each(surveys)('numbers of $name', (survey) => {
	const { release, hidden } = answersOf(survey);
	const held = heldNumbers(release);
	let translations: Translation[];
	beforeAll(async () => {
		translations = await Promise.all(
			(['fr', 'en'] as const).map((locale) => createTranslation(locale, namespacesOfChannels))
		);
	});

	/** The figures of one group: its own tables, those of its parts, and head counts. */
	function allowed(group: string): Set<number> {
		const groups = release.groups.filter(({ id, parent }) => id === group || parent === group);
		const numbers = new Set([
			...heldNumbers([release.groups, release.policy]),
			...fixed,
			...published,
			...names
		]);
		for (const { id, respondents, frame } of groups) {
			numbers.add(respondents - 3).add((frame ?? respondents) - respondents);
			for (const table of release.tables.filter((one) => one.group === id)) {
				for (const number of heldNumbers(table)) numbers.add(number);
			}
		}
		// Places of the needs, in order.
		for (let place = 1; place <= 12; place += 1) numbers.add(place);
		return numbers;
	}

	it('hides some counts, so that there is something to find', () => {
		expect(hidden.size).toBeGreaterThan(0);
		expect(held.size).toBeGreaterThan(5);
	});

	it('are all in the release: CSV', () => {
		for (const locale of ['fr', 'en']) {
			const rows = releaseCsv(
				release,
				annualSurvey,
				locale,
				wordsIn(release.promise, locale)
			).replaceAll(
				// Dates, codes and questions in words are no figures.
				/\d{4}-\d\d-\d\dT[\d:.]+Z|tilleuls-2027/g,
				''
			);
			const bounds = release.tables.flatMap(({ cells, base }) =>
				cells.flatMap(({ said }) => {
					const { from, to } = rangeOf(said, base);
					return [from, to];
				})
			);
			const known = new Set([...held, ...bounds, ...names, 0]);
			expect(numbersIn(rows).filter((one) => !known.has(one))).toEqual([]);
		}
	});

	it('are all in the release: page, and what replaces its pictures', async () => {
		for (const locale of ['fr', 'en'] as const) {
			for (const { id } of release.groups) {
				const page = pageOf({ release, questionnaire: annualSurvey }, locale, id);
				const known = allowed(id);
				// Bands of a dimension and margins are of 100: computed from what is said, and told as such.
				for (const number of heldNumbers(page.dimensions.map(({ band }) => band)))
					known.add(number);
				const html = await letterHtml(page, locale);
				const margins = html.matchAll(/(?:sans doute de|probably) (\d+)[^\d]+(\d+)/g);
				for (const [, from, to] of margins) known.add(Number(from)).add(Number(to));
				expect(shownNumbers(html).filter((one) => !known.has(one))).toEqual([]);
			}
		}
	});

	it('are all in the release: what is shown in a room, handed out, read by everybody and on the tablet', () => {
		for (const translation of translations) {
			for (const { id, respondents } of release.groups) {
				const page = pageOf({ release, questionnaire: annualSurvey }, translation.locale, id);
				const known = allowed(id);
				const texts = textsHeld(shownElsewhere(page, translation)).join(' ; ');
				const margins = texts.matchAll(/(?:sans doute de|probably) (\d+)[^\d]+(\d+)/g);
				for (const [, from, to] of margins) known.add(Number(from)).add(Number(to));
				const numbers = shownNumbers(texts);
				expect(numbers.filter((one) => !known.has(one))).toEqual([]);
				expect(numbers).toContain(respondents);
			}
		}
	});

	it('are all in the release: what charts are drawn from, and the words on them', () => {
		for (const translation of translations) {
			for (const { id } of release.groups) {
				const page = pageOf({ release, questionnaire: annualSurvey }, translation.locale, id);
				for (const drawn of drawnTables(page, translation).tables) {
					const widths = widthsOf(release, drawn.item, drawn.group);
					const own = release.tables.find(
						(one) => one.item === drawn.item && one.group === drawn.group
					);
					const sizes = drawn.segments.map(({ size }) => size);
					expect(sizes.filter((size) => !widths.has(size))).toEqual([]);
					expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(own?.base);
					const written = drawn.segments.flatMap(({ short }) => numbersIn(short));
					const said = heldNumbers(own);
					expect(written.filter((one) => !said.has(one))).toEqual([]);
				}
			}
		}
	});
});
