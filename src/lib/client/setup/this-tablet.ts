import type { Check } from '../../ui/setup/check.ts';
import type { KeptAnswers } from '../../ui/setup/kept-answers.ts';
import type { System } from '../../ui/setup/system.ts';
import { envelopesFiles, type LoadedReturn, loadReturn } from '../device/carried-files.ts';
import { askOffice } from '../device/contact-loop.ts';
import { prepareForOffline } from '../device/prepare.ts';
import {
	changeSite,
	type Contact,
	contactServer,
	type PairedDevice,
	pairDevice,
	type Pairing,
	readDevice
} from '../device/paired-device.ts';
import { noteCheck, selfChecks } from '../device/self-checks.ts';
import { forgetPin, keepPin, pinIsKept } from '../kiosk/pin.ts';
import { deviceOutbox } from '../storage/outbox.ts';
import { deviceSender } from '../sync/device-sender.ts';
import { keptAnswers } from './kept-answers.ts';
import { pairAgain } from './pair-again.ts';
import { saveFile } from './save-file.ts';
import { systemOf } from './system-of.ts';
import { playThreeNotes } from './three-notes.ts';
import { tryEnvelope } from './trial-envelope.ts';

/** One file to carry to the office. */
export interface FileToCarry {
	readonly name: string;
	readonly envelopes: number;
	/** Those it holds. */
	readonly ids: readonly string[];
	readonly content: () => Promise<Blob>;
}

/** All that setting up and caring ask of a tablet; tests give another one. */
export interface ThisTablet {
	readonly system: System;
	readonly secure: boolean;
	/** @throws Refusal when the browser's store cannot be used */
	device(): PairedDevice | null;
	/** Never throws. */
	pair(code: string): Promise<Pairing>;
	/** Pairs it anew as the tablet it is, in the place of a forgotten exit code. Never throws. */
	pairAgain(code: string): Promise<Pairing>;
	/** @throws Refusal when the building is not one of its own, or cannot be kept */
	moveTo(site: string): void;
	/** Never throws. */
	checks(): Promise<readonly Check[]>;
	/** Tries what is not known without trying: the screen, and the way of an envelope. Never throws. */
	tryOut(): Promise<void>;
	playSound(): void;
	noteHeard(heard: boolean): void;
	hasExitCode(): boolean;
	/** @throws Refusal when it cannot be kept */
	keepExitCode(code: string): Promise<void>;
	/** @throws Refusal when the database cannot be read */
	answers(): Promise<KeptAnswers>;
	/** Asks the office for the surveys of its buildings, and keeps them. Never throws. */
	askForSurveys(): Promise<Contact>;
	/** Sends what waits, and says how the tablet is. Never throws. */
	send(): Promise<void>;
	/** @throws Refusal when the database cannot be read */
	files(state: 'waiting' | 'set-aside'): Promise<readonly FileToCarry[]>;
	/** False when the person turned back. */
	save(file: FileToCarry): Promise<boolean>;
	/** Takes out those of these that are set aside, and says how many. @throws Refusal of the store */
	clear(ids: readonly string[]): Promise<number>;
	/** @throws Refusal `malformed-file`, `unverified-file`, or of the store */
	load(text: string): Promise<LoadedReturn>;
	reload(): void;
}

/** The tablet this page runs on. */
export function thisTablet(): ThisTablet {
	const system = systemOf(navigator);
	return {
		system,
		secure: isSecureContext,
		device: () => readDevice(),
		pair: (code) => pairAndPrepare(code),
		pairAgain: (code) =>
			pairAgain(code, {
				read: () => readDevice(),
				pair: pairAndPrepare,
				forget: () => {
					forgetPin();
				}
			}),
		moveTo: (site) => {
			changeSite(site);
		},
		checks: () => selfChecks(),
		tryOut: async () => {
			await Promise.all([tryToStayAwake(), tryTheWay()]);
		},
		playSound: playThreeNotes,
		noteHeard: (heard) => {
			noteCheck('sound', heard);
		},
		hasExitCode: () => pinIsKept(),
		keepExitCode: (code) => keepPin(code),
		answers: () => keptAnswers(deviceOutbox()),
		askForSurveys: () => askOffice(),
		send: async () => {
			await deviceSender().wake();
			await contactServer();
		},
		files: (state) => envelopesFiles(state),
		save: (file) => saveFile(file, system),
		clear: (ids) => deviceOutbox().removeSetAside(ids),
		load: (text) => loadReturn(text),
		reload: () => {
			location.replace('/kiosk');
		}
	};
}

/** What may be asked here is fetched meanwhile: the checks do not wait for it. */
async function pairAndPrepare(code: string, only?: string): Promise<Pairing> {
	const pairing = await pairDevice(code, only);
	if (pairing.kind === 'paired') void prepareForOffline(pairing.device);
	return pairing;
}

async function tryTheWay(): Promise<void> {
	const device = readDevice();
	if (device === null) return;
	noteCheck('trial', await tryEnvelope(device, (input, init) => globalThis.fetch(input, init)));
}

/** Old browsers have no wake lock, and a battery that is low refuses it. */
async function tryToStayAwake(): Promise<void> {
	const { wakeLock } = navigator as { readonly wakeLock?: WakeLock };
	if (wakeLock === undefined) return;
	try {
		const lock = await wakeLock.request('screen');
		await lock.release();
		noteCheck('awake', true);
	} catch {
		noteCheck('awake', false);
	}
}
