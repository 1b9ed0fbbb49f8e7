import type { AnswerUnit, Tenure } from '../../domain/campaign/campaign.ts';
import type { Margin } from '../../domain/disclosure/policy.ts';
import type { Group, Order, Table } from '../../domain/disclosure/release.ts';
import type { Change, Letter, Pole } from '../../domain/report/finding.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import type { GroupDifferences } from '../../domain/report/group-differences.ts';
import type { ItemWords, QuestionWords } from '../../domain/report/question-words.ts';

/** What a demonstration is made of; null of a real survey. */
export type Demonstrated = 'invented' | 'rebuilt' | null;

/** The published provincial figure beside an item. Share of 100. */
export interface ItemLandmark {
	readonly item: string;
	readonly pole: Pole;
	readonly share: number;
	/** « 2021-2022 » */
	readonly period: string;
	/** Placed by a strip under the bar; else in words only. */
	readonly strip: boolean;
}

/** A dimension of the group, as a band of 100. */
export interface LetterDimension {
	readonly id: string;
	readonly name: string;
	readonly base: number;
	/** Whole numbers of 100, never the same: a mean is not told as a point. */
	readonly band: { readonly from: number; readonly to: number };
	/** Whether the band holds what chance may have done. */
	readonly margin: boolean;
	/** Its questions, with the answer that is favourable. */
	readonly items: readonly { readonly item: string; readonly pole: Pole; readonly said: Said }[];
}

/** A share of 100 of the whole, each building weighing its dwellings. Whole numbers. */
export interface WeightedItem {
	readonly item: string;
	readonly pole: Pole;
	/** Over every count that the words of the buildings allow. */
	readonly share: { readonly from: number; readonly to: number };
	/** The margin of 95 in 100, over the same counts. */
	readonly margin: { readonly from: number; readonly to: number };
}

/** What the pages of results need of one publication and one group, from what is said only. */
export interface LetterPage {
	readonly facts: {
		readonly id: string;
		readonly slug: string;
		readonly title: string;
		readonly organisation: string;
		readonly tenure: Tenure;
		readonly unit: AnswerUnit;
		/** Whether answering took an access code: else somebody may have answered twice. */
		readonly codes: boolean;
		readonly sequence: number;
		readonly publishedAt: string;
		readonly period: { readonly opens: string; readonly closes: string };
		readonly margin: Margin;
		readonly promise: string;
		readonly demonstration: Demonstrated;
	};
	/** All who could answer in this group; null where nobody can know. */
	readonly population: number | null;
	readonly letter: Letter;
	readonly questions: readonly QuestionWords[];
	/** Of the whole only: what a consultation decided or advises. None of a survey, nor of a part. */
	readonly outcomes: readonly OutcomeReport[];
	/** Tables of this group. */
	readonly tables: readonly Table[];
	readonly orders: readonly Order[];
	/** Most favourable first, by what is said; none under 30 responses. */
	readonly dimensions: readonly LetterDimension[];
	/** Of the whole of a federation or a regional table, each building weighing its dwellings. */
	readonly weighted: readonly WeightedItem[];
	/** What can be told between the groups inside this one, and beside it. */
	readonly differences: GroupDifferences;
	/** Questions that are also said of the groups inside this one, on a page of their own. */
	readonly cut: readonly string[];
	/** The same group the year before. */
	readonly before: {
		readonly closes: string;
		readonly tables: readonly Table[];
		/** At each pole that is said in both years. */
		readonly changes: readonly Change[];
	} | null;
	/** Short names of the questions a breakdown may be named after. */
	readonly attributes: Readonly<Record<string, string>>;
	readonly landmarks: readonly ItemLandmark[];
	/** All groups of the publication, the whole first. */
	readonly groups: readonly Group[];
	readonly years: readonly {
		readonly slug: string;
		readonly title: string;
		readonly publishedAt: string;
	}[];
}

export function itemOf(page: LetterPage, item: string): ItemWords | null {
	for (const question of page.questions) {
		const found = question.items.find((candidate) => candidate.item === item);
		if (found !== undefined) return found;
	}
	return null;
}

/** The landmark of the pole a sentence speaks of; else that of the other pole. */
export function landmarkBeside(page: LetterPage, item: string, pole: Pole): ItemLandmark | null {
	const beside = page.landmarks.filter((landmark) => landmark.item === item);
	return beside.find((landmark) => landmark.pole === pole) ?? beside[0] ?? null;
}

/** Some figure gives way to « ou moins » or « ou plus ». A sum of parts is said by ranges instead. */
export function hidesEnds({ tables }: LetterPage): boolean {
	return tables.some(({ cells }) =>
		cells.some(({ said }) => said.kind === 'at-most' || said.kind === 'at-least')
	);
}

export function tableOf(tables: readonly Table[], item: string): Table | null {
	return tables.find((table) => table.item === item) ?? null;
}

/** Something is said of questions, beside what a consultation decided. */
export function hasFigures({ letter, outcomes, tables, orders }: LetterPage): boolean {
	return letter.group.shown && (outcomes.length === 0 || tables.length + orders.length > 0);
}

/** A formal vote has minutes; a survey and an advice have none. */
export function hasMinutes({ outcomes }: Pick<LetterPage, 'outcomes'>): boolean {
	return outcomes.some(({ decides, question }) => decides && question !== null);
}
