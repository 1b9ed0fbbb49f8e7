import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { vi } from 'vitest';
import type { checkCode } from '#lib/client/code/check-code.ts';
import type { DraftBook } from '#lib/client/draft/draft-book.ts';
import type { submitResponse, Submission } from '#lib/client/sync/submit.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import { anyBundle, anySurvey, noKey } from './any-bundle.ts';
import JourneyWalked from './JourneyWalked.svelte';

const questionnaire = anySurvey();
export const bundle = anyBundle({ questionnaire, codes: { salt: 'sel', rounds: 10, key: noKey } });
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
	readonly survey?: Questionnaire;
	readonly slip?: string;
	readonly check?: typeof checkCode;
	readonly drafts?: DraftBook | null;
	readonly submit?: typeof submitResponse;
	readonly onleave?: () => void;
	/** Brings the questions in another language. */
	readonly bring?: () => Promise<void>;
}

const accepting: typeof checkCode = (_, typed) =>
	Promise.resolve({ kind: 'accepted', site: 'pins', ticket, code: typed });
export async function toConsent({
	device = 'tablet',
	on = bundle,
	survey = questionnaire,
	slip = '',
	check = accepting,
	drafts = null,
	submit = () => Promise.resolve<Submission>('sent'),
	onleave = () => undefined,
	bring = () => Promise.resolve()
}: Visitor) {
	const translation = await createTranslation('fr', ['common', 'respond']);
	translation.beside(bring);
	const screen = await render(JourneyWalked, {
		translation,
		bundle: on,
		questionnaire: survey,
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
