import type { Translation } from '../../i18n/translation.ts';
import report from './report.json' with { type: 'json' };

/** What the statement says was checked, in its order. */
export const checkNames = [
	'axe',
	'contrast',
	'themes',
	'targets',
	'keyboard',
	'switch',
	'focus',
	'textSize',
	'spacing',
	'reflow',
	'forcedColors',
	'languages',
	'untranslated',
	'engines'
] as const;

export type CheckName = (typeof checkNames)[number];

/** What the tests of one check looked at, all together. */
export interface Check {
	readonly passed: boolean;
	readonly pages: number;
	/** Tags of languages; one that begins with `qps` is only for trials. */
	readonly languages: readonly string[];
	/** Of the screen, in CSS pixels. */
	readonly widths: readonly number[];
	readonly tests: readonly string[];
}

/** As the latest run of the tests wrote it down; the date is an ISO day, empty before the first run. */
export const accessibilityReport: {
	readonly date: string;
	readonly checks: Readonly<Partial<Record<CheckName, Check>>>;
} = report;

export function checkWords(t: Translation['t'], name: CheckName): string {
	return t((words) => words.accessibility.checks[name]);
}

/** What is missing, in the order it is told. */
export function missingWords(t: Translation['t']): string[] {
	const names = ['people', 'devices', 'readers', 'texts', 'signs', 'audit'] as const;
	return names.map((name) => t((words) => words.accessibility.missing[name]));
}
