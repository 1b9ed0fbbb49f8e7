import { sayRange } from '../../../domain/disclosure/range.ts';
import type { Group, Release } from '../../../domain/disclosure/release.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { wordsIn } from '../../../domain/questionnaire/localized.ts';
import { dimensionMargin, wholeBand } from '../../../domain/report/dimension-margin.ts';
import { dimensions } from '../../../domain/report/dimension.ts';
import { reportedMeasures, saidOf } from '../../../domain/report/measures.ts';
import { populationOf } from '../../../domain/report/population.ts';
import type { LetterDimension } from '../../../wording/letter/letter-page.ts';

/** The dimensions of a group in one language, as bands; none where no mean may be told. */
export function composeDimensions(
	release: Release,
	questionnaire: Questionnaire,
	group: Group,
	language: string
): LetterDimension[] {
	const measures = reportedMeasures(questionnaire);
	const population = populationOf(release, group);
	return dimensions(release, questionnaire, group.id).flatMap((dimension): LetterDimension[] => {
		const { dimension: id, base } = dimension;
		const margin = dimensionMargin(dimension, population);
		const name = questionnaire.dimensions[id];
		if (margin === null || name === undefined) return [];
		const items = dimension.items.flatMap(({ item, share }) => {
			const reported = measures.get(item);
			const table = release.tables.find((one) => one.item === item && one.group === group.id);
			if (reported === undefined || table === undefined) return [];
			const pole = reported.question.reversed === true ? 'none' : 'often';
			// Where the favourable answer is not said by itself, what the other one leaves for it.
			const left = { from: Math.round(share.from * base), to: Math.round(share.to * base) };
			const said = saidOf(table, reported.measure, pole) ?? sayRange(left);
			return [{ item, pole, said } as const];
		});
		const whole = population === base;
		return [
			{ id, name: wordsIn(name, language), base, band: wholeBand(margin), margin: !whole, items }
		];
	});
}
