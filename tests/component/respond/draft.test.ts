import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { checkCode } from '#lib/client/code/check-code.ts';
import { type DraftBook, fetchedLater } from '#lib/client/draft/draft-book.ts';
import { openDrafts } from '#lib/client/draft/phone-drafts.ts';
import type { submitResponse } from '#lib/client/sync/submit.ts';
import { type DeviceDatabase, openDatabase } from '#lib/client/storage/device-database.ts';
import {
	begin,
	beginClock,
	bundle,
	code,
	consent,
	pass,
	title,
	toConsent,
	touch,
	typeCode,
	type Visitor,
	withoutCodes
} from '../../support/coded-visit.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

const opened: DeviceDatabase[] = [];
let name = '';

beforeEach(async () => {
	name = `essai-${crypto.randomUUID()}`;
	await beginClock();
});
afterEach(() => {
	vi.useRealTimers();
	for (const { dexie } of opened) dexie.close();
	opened.length = 0;
	indexedDB.deleteDatabase(name);
});

/** As after a reload: another book over the same database of this phone. */
async function phoneDrafts(on = bundle): Promise<DraftBook> {
	const database = await openDatabase(name);
	opened.push(database);
	return openDrafts(on, () => Promise.resolve(database), 10);
}

/** The person answers the first question, and the page is closed. */
async function answerAndClose(visitor: Visitor): Promise<void> {
	const screen = await begin(visitor);
	await expect.element(page.getByText('Question 1 sur\u00A02')).toBeVisible();
	pass(600);
	await page.getByRole('radio', { name: 'Pas du tout' }).click();
	await expect
		.poll(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
		.toBe(true);
	await touch('Continuer');
	await expect.element(page.getByText('Question 2 sur\u00A02')).toBeVisible();
	await expect.poll(async () => (await opened.at(-1)?.draft.count()) ?? 0).toBe(1);
	await screen.unmount();
}

/** The slip is scanned again while something lies on the phone: half of its code is to be typed. */
async function comeBack(visitor: Visitor) {
	const screen = await begin({ ...visitor, drafts: await phoneDrafts() });
	const { slip = '' } = visitor;
	await expect.element(page.getByRole('textbox')).toHaveValue(slip.slice(0, 5));
	await typeCode(slip.slice(5));
	await touch('Continuer');
	return screen;
}

async function keptOnDisk(): Promise<string> {
	const rows = (await opened.at(-1)?.draft.toArray()) ?? [];
	return rows
		.map(({ sealed, ...row }) => JSON.stringify(row) + new TextDecoder('latin1').decode(sealed))
		.join();
}

describe('a draft on a phone', () => {
	test('waits, locked, for whoever has the code, and is taken up where it was left', async () => {
		const phone: Visitor = { device: 'phone', slip: code };
		await answerAndClose({ ...phone, drafts: await phoneDrafts() });
		const disk = await keptOnDisk();
		for (const secret of [code, 'jamais', 'scale', 'yes-no']) expect(disk).not.toContain(secret);

		await comeBack(phone);
		await expect.element(title).toHaveTextContent('Vous aviez commencé à répondre');
		await touch('Reprendre où j’étais');
		await expect.element(page.getByText('Question 2 sur\u00A02')).toBeVisible();
		await touch('Retour');
		await expect.element(page.getByRole('radio', { name: 'Pas du tout' })).toBeChecked();
	});

	test('shows a second person the screen of the code, and nothing else', async () => {
		await answerAndClose({ device: 'phone', slip: code, drafts: await phoneDrafts() });
		await begin({ device: 'phone', drafts: await phoneDrafts() });
		pass(10_000);
		await expect.element(title).toHaveTextContent('Entrez le code de votre billet');
		await expect.element(page.getByRole('textbox')).toHaveValue('');
		expect(document.body.textContent).not.toMatch(/Pas du tout|commencé/);
	});

	test('is not opened by an entry of the browser’s history, which fills in half of the code', async () => {
		await answerAndClose({ device: 'phone', slip: code, drafts: await phoneDrafts() });
		const drafts = await phoneDrafts();
		const unlock = vi.spyOn(drafts, 'unlock');
		const check = vi.fn<typeof checkCode>();
		await begin({ device: 'phone', slip: code, drafts, check });
		await drafts.holds();
		pass(10_000);
		await expect.element(title).toHaveTextContent('Entrez le code de votre billet');
		await expect.element(page.getByRole('textbox')).toHaveValue(code.slice(0, 5));
		await expect.element(page.getByText(/cinq derniers caractères/)).toBeVisible();
		expect(document.body.innerHTML).not.toContain(code.slice(5));
		expect(document.body.textContent).not.toMatch(/Pas du tout|commencé/);
		expect(check).not.toHaveBeenCalled();
		expect(unlock).not.toHaveBeenCalled();
	});

	test('that cannot be looked for is taken to be there: the code is typed to its end', async () => {
		const check = vi.fn<typeof checkCode>();
		const failing = fetchedLater(() => Promise.reject(new Error('not fetched')));
		await begin({ device: 'phone', slip: code, drafts: failing, check });
		await expect.element(page.getByRole('textbox')).toHaveValue(code.slice(0, 5));
		await failing.holds();
		expect(check).not.toHaveBeenCalled();
	});

	test('is not opened by a neighbour’s code, and is still there afterwards', async () => {
		await answerAndClose({ device: 'phone', slip: code, drafts: await phoneDrafts() });
		const other = await comeBack({ device: 'phone', slip: 'ZZZZZ99999' });
		await expect.element(page.getByText('Question 1 sur\u00A02')).toBeVisible();
		await touch('Effacer mes réponses');
		await touch('Oui, tout effacer');
		await expect.element(title).toHaveTextContent('Vos réponses sont effacées');
		await other.unmount();
		await comeBack({ device: 'phone', slip: code });
		await expect.element(title).toHaveTextContent('Vous aviez commencé à répondre');
	});

	test('can be erased by somebody who has lost the code', async () => {
		await answerAndClose({ device: 'phone', slip: code, drafts: await phoneDrafts() });
		await begin({ device: 'phone', drafts: await phoneDrafts() });
		await touch('Effacer mes réponses');
		await touch('Oui, tout effacer');
		await expect.element(title).toHaveTextContent('Vos réponses sont effacées');
		expect(await opened.at(-1)?.draft.count()).toBe(0);
	});

	test('is named to what keeps the sealed answers, and is gone once they are sent', async () => {
		const submit = vi.fn<typeof submitResponse>(() => Promise.resolve('sent'));
		await begin({ device: 'phone', slip: code, drafts: await phoneDrafts(), submit });
		await expect.element(page.getByText('Question 1 sur\u00A02')).toBeVisible();
		pass(600);
		await page.getByRole('radio', { name: 'Pas du tout' }).click();
		await expect.poll(() => opened.at(-1)?.draft.count()).toBe(1);
		await touch('Continuer');
		await touch('Passer cette question');
		const ids = await opened.at(-1)?.draft.toCollection().primaryKeys();
		await touch('Envoyer mes réponses');
		await expect.element(title).toHaveTextContent('Merci. C’est envoyé.');
		expect(submit.mock.calls[0]?.[0].draft).toBe(ids?.[0]);
		await expect.poll(() => opened.at(-1)?.draft.count()).toBe(0);
	});

	test('without codes is offered to whoever opens the page there, and the consent says so', async () => {
		const phone: Visitor = { device: 'phone', on: withoutCodes };
		await answerAndClose({ ...phone, drafts: await phoneDrafts(withoutCodes) });
		expect(await keptOnDisk()).not.toContain('jamais');

		await toConsent({ ...phone, drafts: await phoneDrafts(withoutCodes) });
		await expect.element(page.getByText(/Qui ouvre cette page/)).toBeVisible();
		pass(5_000);
		await consent();
		await expect.element(title).toHaveTextContent('Vous aviez commencé à répondre');
		await touch('Tout effacer et recommencer');
		await expect.element(page.getByRole('radio', { name: 'Pas du tout' })).not.toBeChecked();
		await expect.poll(() => opened.at(-1)?.draft.count()).toBe(0);
	});

	test('is never kept on a shared tablet', async () => {
		const drafts = await phoneDrafts(withoutCodes);
		const asked = vi.fn<(what: string) => void>();
		const watched: DraftBook = {
			holds: () => {
				asked('holds');
				return drafts.holds();
			},
			unlock: (given) => {
				asked('unlock');
				return drafts.unlock(given);
			},
			keep: (begun) => {
				asked('keep');
				return drafts.keep(begun);
			},
			id: () => {
				asked('id');
				return drafts.id();
			},
			erase: () => {
				asked('erase');
				return drafts.erase();
			}
		};
		await begin({ device: 'tablet', on: withoutCodes, drafts: watched });
		pass(5_000);
		await page.getByRole('radio', { name: 'Pas du tout' }).click();
		await touch('Continuer');
		await touch('Passer cette question');
		await touch('Envoyer mes réponses');
		await expect.element(title).toHaveTextContent('Merci. C’est envoyé.');
		expect(asked).not.toHaveBeenCalled();
		expect(await opened.at(-1)?.draft.count()).toBe(0);
	});
});
