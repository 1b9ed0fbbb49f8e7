import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { vi } from 'vitest';
import type { checkCode } from '#lib/client/code/check-code.ts';
import type { DraftBook } from '#lib/client/draft/draft-book.ts';
import type { submitResponse, Submission } from '#lib/client/sync/submit.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import JourneyWalked from './JourneyWalked.svelte';
import { questionOf } from './questions.ts';

const questionnaire: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'essai',
	version: 1,
	title: { fr: 'Essai' },
	invitation: { fr: 'Votre avis sur la vie ici' },
	minutes: 2,
	languages: ['fr'],
	dimensions: {},
	questions: [questionOf.scale, questionOf.yesNo]
};

const key = { kty: 'EC', crv: 'P-256', x: '', y: '' } as const;
export const bundle: CampaignBundle = {
	version: 1,
	slug: 'erables-2027',
	state: 'open',
	title: { fr: 'Sondage 2027' },
	demonstration: false,
	unit: 'household',
	tenure: 'omh',
	organisation: 'Office d’habitation',
	askedBy: 'le comité des locataires',
	help: { name: 'Mme Roy', phone: '418 555-0104', place: 'local 104' },
	sites: [
		{ id: 'erables', name: 'Les Érables', room: 'salle commune' },
		{ id: 'pins', name: 'Les Pins', room: '' }
	],
	languages: ['fr'],
	opens: '2027-03-02T05:00:00.000Z',
	closes: '2027-03-20T05:00:00.000Z',
	publishes: '2027-04-01T13:00:00.000Z',
	results: null,
	questionnaire,
	questionnaireHash: '0'.repeat(64),
	publicKey: key,
	key: '0'.repeat(16),
	receiptKey: key,
	codes: { salt: 'sel', rounds: 10, key }
};
export const withoutCodes: CampaignBundle = {
	...bundle,
	codes: null,
	sites: bundle.sites.slice(0, 1)
};

export const ticket = { bytes: new Uint8Array(32), hash: 'a'.repeat(64), tag: 'aaaaaaaa' };
export const code = 'ABCDE12345';

export const title = page.getByRole('heading', { level: 1 });
/** The clock of the page; touches come well after the half second in which they are ignored. */
let now = 0;

/** Before each visit. */
export async function beginClock(): Promise<void> {
	now = 1_000_000;
	await page.viewport(1024, 600);
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
}

export function pass(milliseconds: number): void {
	for (let left = milliseconds; left > 0; left -= 1_000) {
		now += Math.min(left, 1_000);
		vi.advanceTimersByTime(Math.min(left, 1_000));
	}
}

export async function touch(named: string | RegExp): Promise<void> {
	pass(600);
	await page.getByRole('button', { name: named, exact: typeof named === 'string' }).click();
}

export async function typeCode(characters: string): Promise<void> {
	for (const character of characters) await touch(character);
}

export interface Visitor {
	readonly device?: 'tablet' | 'phone';
	readonly on?: CampaignBundle;
	readonly slip?: string;
	readonly check?: typeof checkCode;
	readonly drafts?: DraftBook | null;
	readonly submit?: typeof submitResponse;
	readonly onleave?: () => void;
}

const accepting: typeof checkCode = (_, typed) =>
	Promise.resolve({ kind: 'accepted', site: 'pins', ticket, code: typed });
export async function toConsent({
	device = 'tablet',
	on = bundle,
	slip = '',
	check = accepting,
	drafts = null,
	submit = () => Promise.resolve<Submission>('sent'),
	onleave = () => undefined
}: Visitor) {
	const screen = await render(JourneyWalked, {
		translation: await createTranslation('fr', ['common', 'respond']),
		bundle: on,
		questionnaire,
		device,
		sites: device === 'tablet' ? on.sites.slice(0, 1) : on.sites,
		history: null,
		code: slip,
		check,
		drafts,
		onleave,
		submit,
		now: () => now,
		random: () => 0
	});
	await touch(/^Français/);
	pass(600);
	return screen;
}

export async function consent(): Promise<void> {
	await page.getByRole('checkbox').click();
	await touch('Commencer');
}

export async function begin(visitor: Visitor) {
	const screen = await toConsent(visitor);
	await consent();
	return screen;
}
