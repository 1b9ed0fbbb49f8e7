import type { Question, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { itemFigures, yesFigures } from '../../library/provincial-figures.ts';
import { inventedShares, type Shares } from './invented-shares.ts';
import type { Portrait, Reading } from './portrait.ts';
import { splitReading } from './split-reading.ts';
import { territories } from './territories.ts';
import { wholeCounts } from './whole-counts.ts';

/** Readings of the questions before, in each territory: what a filter looks at. */
type Before = ReadonlyMap<string, readonly Reading[]>;

/**
 * The provincial survey rebuilt: nine territories whose sums meet every published share of an item
 * within half a respondent. Questions without a figure stay unanswered.
 */
export function provincialPortraits(questionnaire: Questionnaire): Portrait[] {
	const readings = new Map<string, readonly Reading[]>();
	for (const question of questionnaire.questions) {
		const shares = sharesOf(question.id);
		if (shares !== null) readings.set(question.id, territoryReadings(question, shares, readings));
	}
	return territories.map(({ id, people }, index) => ({
		site: `demo-${id}`,
		households: people,
		readings: Object.fromEntries(
			[...readings].flatMap(([question, parts]) => {
				const reading = parts[index];
				return reading === undefined ? [] : [[question, reading]];
			})
		),
		options: {}
	}));
}

/** What was published of a question, with what had to be invented; null when nothing was. */
function sharesOf(question: string): Shares | null {
	const fact = yesFigures.find(({ item }) => item === question);
	if (fact !== undefined) return { often: fact.yes, some: 0 };
	const figure = itemFigures.find(({ item }) => item === question);
	const shares = { ...inventedShares[question], ...figure };
	return Object.keys(shares).length === 0 ? null : shares;
}

function territoryReadings(question: Question, shares: Shares, before: Before): Reading[] {
	const asked = askedIn(question, before);
	const total = wholeCounts(
		asked.reduce((sum, count) => sum + count, 0),
		shares
	);
	const leaves = territories.map(({ leaning }, index) => ({
		households: asked[index] ?? 0,
		leaning: leaning.get(question.dimension ?? '') ?? 0
	}));
	return splitReading(total, leaves, question.reversed === true).map((reading, index) => ({
		...reading,
		// Whoever was not asked counts in the middle.
		some: reading.some + (territories[index]?.people ?? 0) - (asked[index] ?? 0)
	}));
}

/** How many are asked in each territory: everyone, or those who said yes to the filter. */
function askedIn({ id, shownIf }: Question, before: Before): number[] {
	if (shownIf === undefined) return territories.map(({ people }) => people);
	const filter = shownIf.kind === 'chose' ? before.get(shownIf.question) : undefined;
	if (filter === undefined) throw new RangeError(`${id} depends on what was not rebuilt`);
	return filter.map(({ often }) => often);
}
