import type { Translation } from '../../i18n/translation.ts';
import type { DrawingName } from './drawings.ts';
import type { System } from './system.ts';

type Translate = Translation['t'];

/** One thing to do, drawn and said. */
export interface DrawnStep {
	readonly drawing: DrawingName;
	readonly text: string;
}

/** How the app is put on the home screen of a device. */
export function installSteps(t: Translate, system: System): readonly DrawnStep[] {
	const open = { drawing: 'open-icon', text: t(($) => $.setup.steps.openIcon) } as const;
	switch (system) {
		case 'ipad':
			return [
				{ drawing: 'share', text: t(($) => $.setup.steps.share) },
				{ drawing: 'to-home', text: t(($) => $.setup.steps.toHome) },
				{ drawing: 'add', text: t(($) => $.setup.steps.add) },
				open
			];
		case 'android':
			return [
				{ drawing: 'menu', text: t(($) => $.setup.steps.menu) },
				{ drawing: 'install', text: t(($) => $.setup.steps.install) },
				open
			];
		case 'chromebook':
		case 'computer':
			return [
				{ drawing: 'bar', text: t(($) => $.setup.steps.bar) },
				{ drawing: 'confirm', text: t(($) => $.setup.steps.confirm) },
				open
			];
	}
}

/** Ways in which a system keeps people inside the app, the simplest first. */
export const lockWays = {
	ipad: ['guided', 'supervised'],
	android: ['pinned', 'managed'],
	chromebook: ['kiosk'],
	computer: ['open']
} as const satisfies Readonly<Record<System, readonly string[]>>;

export type LockWay = (typeof lockWays)[System][number];

/** The name of a way. */
export function lockName(t: Translate, way: LockWay): string {
	return t(($) => $.setup.lock.ways[way]);
}

/** What a way does not do; said before it is relied on. */
export function lockNote(t: Translate, way: LockWay): string {
	return t(($) => $.setup.lock.note[way]);
}

/** How the device is locked by its system. */
export function lockSteps(t: Translate, way: LockWay): readonly DrawnStep[] {
	switch (way) {
		case 'guided':
			return [
				{ drawing: 'switch-on', text: t(($) => $.setup.lock.steps.guidedOn) },
				{ drawing: 'code', text: t(($) => $.setup.lock.steps.guidedCode) },
				{ drawing: 'open-icon', text: t(($) => $.setup.lock.steps.guidedOpen) },
				{ drawing: 'press-thrice', text: t(($) => $.setup.lock.steps.guidedTriple) },
				{ drawing: 'start', text: t(($) => $.setup.lock.steps.guidedStart) }
			];
		case 'supervised':
			return [
				{ drawing: 'add-address', text: t(($) => $.setup.lock.steps.supervisedConsole) },
				{ drawing: 'locked-device', text: t(($) => $.setup.lock.steps.supervisedLock) },
				{ drawing: 'restart', text: t(($) => $.setup.lock.steps.supervisedRestart) }
			];
		case 'pinned':
			return [
				{ drawing: 'switch-on', text: t(($) => $.setup.lock.steps.pinOn) },
				{ drawing: 'code', text: t(($) => $.setup.lock.steps.pinCode) },
				{ drawing: 'recent', text: t(($) => $.setup.lock.steps.pinRecent) },
				{ drawing: 'pin', text: t(($) => $.setup.lock.steps.pinPin) }
			];
		case 'managed':
			return [
				{ drawing: 'console', text: t(($) => $.setup.lock.steps.managedConsole) },
				{ drawing: 'locked-device', text: t(($) => $.setup.lock.steps.managedLock) },
				{ drawing: 'restart', text: t(($) => $.setup.lock.steps.managedRestart) }
			];
		case 'kiosk':
			return [
				{ drawing: 'console', text: t(($) => $.setup.lock.steps.kioskConsole) },
				{ drawing: 'add-address', text: t(($) => $.setup.lock.steps.kioskAdd) },
				{ drawing: 'restart', text: t(($) => $.setup.lock.steps.kioskRestart) }
			];
		case 'open':
			return [
				{ drawing: 'full-screen', text: t(($) => $.setup.lock.steps.openFull) },
				{ drawing: 'account', text: t(($) => $.setup.lock.steps.openAccount) }
			];
	}
}
