import type { Translation } from '../../i18n/translation.ts';

type Translate = Translation['t'];

/** What a tablet must be able to do before it is left alone in a room. */
export const checkNames = [
	'secure',
	'installed',
	'persistent',
	'languages',
	'sound',
	'clock',
	'awake',
	'trial',
	'room',
	'store'
] as const;

export type CheckName = (typeof checkNames)[number];

export type CheckState =
	| 'passes'
	| 'fails'
	/** The browser does not say. */
	| 'unknown'
	| 'looking'
	/** Somebody has to try it, such as listening. */
	| 'toTry';

export interface Check {
	readonly name: CheckName;
	readonly state: CheckState;
}

/** The eight of the set-up are always shown; of the others, only what is wrong. */
const onlyWhenWrong: readonly CheckName[] = ['room', 'store'];

/** The checks to show, in their order. */
export function shownChecks(checks: readonly Check[]): readonly Check[] {
	return checks.filter(({ name, state }) => !onlyWhenWrong.includes(name) || state === 'fails');
}

/** The name of a check. */
export function checkName(t: Translate, name: CheckName): string {
	return t(($) => $.setup.checks.name[name]);
}

/** Its state, as a word. */
export function checkState(t: Translate, state: CheckState): string {
	return t(($) => $.setup.checks.state[state]);
}

/** What to do when it does not pass. */
export function whatToDo(t: Translate, name: CheckName): string {
	return t(($) => $.setup.checks.todo[name]);
}

/** All checks in one sentence: first what is wrong, then what nobody has tried. */
export function checksInWords(t: Translate, checks: readonly Check[]): string {
	const count = (...wanted: readonly CheckState[]): number =>
		shownChecks(checks).filter(({ state }) => wanted.includes(state)).length;
	if (checks.length === 0 || count('looking') > 0) return t(($) => $.setup.checks.looking);
	const failing = count('fails');
	if (failing > 0) return t(($) => $.setup.checks.failing, { count: failing });
	const open = count('toTry', 'unknown');
	return open > 0 ? t(($) => $.setup.checks.untold, { count: open }) : t(($) => $.setup.checks.all);
}
