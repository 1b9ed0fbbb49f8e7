import type { TFunction } from 'i18next';

/** Devices that are led through trusting this computer. */
export const devices = ['ipad', 'android', 'chromebook', 'windows', 'mac'] as const;

export type Device = (typeof devices)[number];

/** A screen of the device, drawn with the one thing to touch marked. */
export interface DrawnScreen {
	readonly title: string;
	readonly rows: readonly string[];
	/** Which row is to be touched. */
	readonly marked: number;
	/** A switch stands at the end of the marked row. */
	readonly switched?: boolean;
}

/** One step of the guide: what to do, and how the screen looks then. */
export interface GuideStep {
	readonly text: string;
	readonly screen: DrawnScreen;
}

type Translate = TFunction<['common', 'trust']>;

/** The device a browser says it runs on. An iPad says it is a Mac: far more of them stand in common rooms. */
export function guessedDevice(userAgent: string): Device {
	if (userAgent.includes('Android')) return 'android';
	if (userAgent.includes('CrOS')) return 'chromebook';
	if (userAgent.includes('Windows')) return 'windows';
	return 'ipad';
}

export function isDevice(value: string | null): value is Device {
	return (devices as readonly (string | null)[]).includes(value);
}

/** The steps for a device, in the words its own screens use. */
export function guideSteps(t: Translate, device: Device): readonly GuideStep[] {
	switch (device) {
		case 'ipad':
			return ipadSteps(t);
		case 'android':
			return androidSteps(t);
		case 'chromebook':
			return chromebookSteps(t);
		case 'windows':
			return windowsSteps(t);
		case 'mac':
			return macSteps(t);
		default:
			return device satisfies never;
	}
}

function screen(title: string, rows: readonly string[], marked: number): DrawnScreen {
	return { title, rows, marked };
}

function ipadSteps(t: Translate): GuideStep[] {
	const settings = t(($) => $.trust.ipad.settings);
	const general = t(($) => $.trust.ipad.general);
	const trust = t(($) => $.trust.ipad.trust);
	const asks = [t(($) => $.trust.ipad.ignore), t(($) => $.trust.ipad.allow)];
	const about = [t(($) => $.trust.ipad.version), '…', trust];
	return [
		{
			text: t(($) => $.trust.ipad.one),
			screen: screen(
				t(($) => $.trust.ipad.asks),
				asks,
				1
			)
		},
		{
			text: t(($) => $.trust.ipad.two),
			screen: screen(settings, [t(($) => $.trust.ipad.profile), '…', general], 0)
		},
		{
			text: t(($) => $.trust.ipad.three),
			screen: screen(
				t(($) => $.trust.ipad.about),
				about,
				2
			)
		},
		{
			text: t(($) => $.trust.ipad.four),
			screen: {
				title: trust,
				rows: [t(($) => $.trust.ipad.full), 'Porte-voix'],
				marked: 1,
				switched: true
			}
		}
	];
}

function androidSteps(t: Translate): GuideStep[] {
	const settings = t(($) => $.trust.android.settings);
	const ca = t(($) => $.trust.android.ca);
	const found = [t(($) => $.trust.android.search), t(($) => $.trust.android.install), ca];
	const warned = [t(($) => $.trust.android.cancel), t(($) => $.trust.android.anyway)];
	return [
		{
			text: t(($) => $.trust.android.one),
			screen: screen('Porte-voix', [t(($) => $.trust.guide.download), 'porte-voix.crt'], 0)
		},
		{ text: t(($) => $.trust.android.two), screen: screen(settings, found, 2) },
		{
			text: t(($) => $.trust.android.three),
			screen: screen(
				t(($) => $.trust.android.warning),
				warned,
				1
			)
		},
		{ text: t(($) => $.trust.android.four), screen: screen('Chrome', ['porte-voix.local'], 0) }
	];
}

function chromebookSteps(t: Translate): GuideStep[] {
	const manager = t(($) => $.trust.chromebook.manager);
	const trusted = t(($) => $.trust.chromebook.trusted);
	const imported = t(($) => $.trust.chromebook.import);
	return [
		{
			text: t(($) => $.trust.chromebook.one),
			screen: screen('Porte-voix', [t(($) => $.trust.guide.download), 'porte-voix.crt'], 0)
		},
		{
			text: t(($) => $.trust.chromebook.two),
			screen: screen(manager, ['…', t(($) => $.trust.chromebook.yours)], 1)
		},
		{
			text: t(($) => $.trust.chromebook.three),
			screen: screen(trusted, [imported, 'porte-voix.crt'], 0)
		}
	];
}

function windowsSteps(t: Translate): GuideStep[] {
	const install = t(($) => $.trust.windows.install);
	const wizard = t(($) => $.trust.windows.wizard);
	const places = [t(($) => $.trust.windows.user), t(($) => $.trust.windows.machine)];
	const stores = [t(($) => $.trust.windows.personal), t(($) => $.trust.windows.roots)];
	return [
		{
			text: t(($) => $.trust.windows.one),
			screen: screen(
				t(($) => $.trust.windows.certificate),
				[install, t(($) => $.trust.windows.ok)],
				0
			)
		},
		{ text: t(($) => $.trust.windows.two), screen: screen(wizard, places, 0) },
		{
			text: t(($) => $.trust.windows.three),
			screen: screen(
				t(($) => $.trust.windows.store),
				stores,
				1
			)
		},
		{ text: t(($) => $.trust.windows.four), screen: screen('Porte-voix', ['porte-voix.local'], 0) }
	];
}

function macSteps(t: Translate): GuideStep[] {
	const keychain = t(($) => $.trust.mac.keychain);
	const trust = t(($) => $.trust.mac.trust);
	const choices = [t(($) => $.trust.mac.defaults), t(($) => $.trust.mac.always)];
	return [
		{
			text: t(($) => $.trust.mac.one),
			screen: screen(keychain, [t(($) => $.trust.mac.session), t(($) => $.trust.mac.add)], 1)
		},
		{ text: t(($) => $.trust.mac.two), screen: screen('Porte-voix', [trust, '…'], 0) },
		{ text: t(($) => $.trust.mac.three), screen: screen(trust, choices, 1) }
	];
}
