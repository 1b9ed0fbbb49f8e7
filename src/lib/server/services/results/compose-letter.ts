import type { Group, Release, Table } from '../../../domain/disclosure/release.ts';
import { wholeOf } from '../../../domain/disclosure/whole.ts';
import { classLabel } from '../../../domain/questionnaire/class-words.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { wordsIn } from '../../../domain/questionnaire/localized.ts';
import { changesByPole, sameGroup } from '../../../domain/report/changes.ts';
import { drawsLandmark } from '../../../domain/report/landmark.ts';
import { writeLetter } from '../../../domain/report/letter.ts';
import { reportedMeasures, saidOf } from '../../../domain/report/measures.ts';
import { reportOutcomes } from '../../../domain/report/outcome-report.ts';
import { populationOf } from '../../../domain/report/population.ts';
import { questionWords } from '../../../domain/report/question-words.ts';
import { weightedShares } from '../../../domain/report/weighting.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { landmarkOf } from '../../../library/landmarks.ts';
import { period } from '../../../library/provincial-figures.ts';
import type { CampaignResults } from '../campaign-results.ts';
import type {
	ItemLandmark,
	LetterPage,
	WeightedItem
} from '../../../wording/letter/letter-page.ts';
import { demonstrated, setsLandmarks } from './demonstrated.ts';
import { composeDimensions } from './compose-dimensions.ts';
import { cutQuestions, differencesOf } from './compose-groups.ts';

type Published = NonNullable<CampaignResults['published']>;

/**
 * The pages of one group of a publication, in one language, from what is said only.
 * @param asked id of the group; the whole when null
 * @throws Refusal `unknown-group`
 */
export function composeLetter(
	published: Published,
	asked: string | null,
	language: string
): LetterPage {
	const { release, questionnaire, previous, years } = published;
	const group =
		asked === null ? wholeOf(release.groups) : release.groups.find(({ id }) => id === asked);
	if (group === undefined) throw new Refusal('unknown-group');
	const letter = writeLetter(release, questionnaire, {
		group: group.id,
		...(previous === null ? {} : { previous })
	});
	const labelled = (one: Group): Group => ({
		...one,
		label: groupLabel(one, questionnaire, language)
	});
	const tables = tablesOf(release, group.id);
	const before = previous === null ? [] : tablesBefore(previous, release, group);
	return {
		facts: {
			id: release.id,
			slug: release.campaign,
			title: wordsIn(release.title, language),
			organisation: release.organisation,
			tenure: release.tenure,
			unit: release.unit,
			codes: release.method.codes,
			sequence: release.sequence,
			publishedAt: release.publishedAt,
			period: release.period,
			margin: release.policy.margin,
			promise: wordsIn(release.promise, language),
			demonstration: demonstrated(release)
		},
		population: populationOf(release, group),
		letter: { ...letter, group: labelled(letter.group) },
		questions: questionWords(questionnaire, language),
		outcomes:
			group.parent === null
				? reportOutcomes(release.outcomes ?? [], published.ballot ?? null, questionnaire, language)
				: [],
		tables,
		orders: release.orders.filter((order) => order.group === group.id),
		dimensions: composeDimensions(release, questionnaire, group, language),
		weighted: weightedOf(release, questionnaire, group),
		differences: differencesOf(release, questionnaire, group),
		cut: cutQuestions(release, questionnaire, group),
		before:
			previous === null || before.length === 0
				? null
				: {
						closes: previous.period.closes,
						tables: before,
						changes: changesByPole(release, group, previous, reportedMeasures(questionnaire))
					},
		attributes: Object.fromEntries(
			questionnaire.questions
				.filter(({ background }) => background === true)
				.map(({ id, short }) => [id, wordsIn(short, language)])
		),
		landmarks: setsLandmarks(release) ? landmarksOf(tables, questionnaire) : [],
		groups: release.groups.map(labelled),
		years: years.map((year) => ({ ...year, title: wordsIn(year.title, language) }))
	};
}

function tablesOf(release: Release, group: string): Table[] {
	return release.tables.filter((table) => table.group === group);
}

function tablesBefore(previous: Release, release: Release, group: Group): Table[] {
	const same = sameGroup(previous, release, group);
	return same === undefined ? [] : tablesOf(previous, same.id);
}

/** Nothing is weighted of a part: it would be its own answers again. */
function weightedOf(release: Release, questionnaire: Questionnaire, group: Group): WeightedItem[] {
	if (group.parent !== null) return [];
	return weightedShares(release, questionnaire).map(({ item, pole, share, interval }) => ({
		item,
		pole,
		share: { from: Math.round(100 * share.from), to: Math.round(100 * share.to) },
		margin: {
			from: Math.max(0, Math.floor(100 * interval.from)),
			to: Math.min(100, Math.ceil(100 * interval.to))
		}
	}));
}

/** A class of an attribute carries codes; its name is made of the words of its answers. */
function groupLabel(group: Group, questionnaire: Questionnaire, language: string): string {
	const { attribute } = group;
	if (attribute === undefined) return group.label;
	const question = questionnaire.questions.find(({ id }) => id === attribute.question);
	if (question === undefined) return group.label;
	return classLabel(question, attribute.codes, language);
}

/** Published figures beside the items of these tables, of the poles that can be set side by side. */
function landmarksOf(tables: readonly Table[], questionnaire: Questionnaire): ItemLandmark[] {
	const measures = reportedMeasures(questionnaire);
	return tables.flatMap((table) =>
		(['often', 'none'] as const).flatMap((pole) => {
			const landmark = landmarkOf(table.item, pole);
			const reported = measures.get(table.item);
			if (landmark === null || reported === undefined) return [];
			const said = saidOf(table, reported.measure, pole);
			const share = Math.round(landmark.share);
			return [{ item: table.item, pole, share, period, strip: drawsLandmark(said) }];
		})
	);
}
