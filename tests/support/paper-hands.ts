import { expect } from 'vitest';
import { BatchDesk } from '#lib/client/paper/batch-desk.svelte.ts';
import type { BatchServer } from '#lib/client/paper/batch-server.ts';
import { openNewBatch } from '#lib/client/paper/open-new-batch.ts';
import { withWritten } from '#lib/domain/paper/keyed-form.ts';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import type { PaperWaiting } from '#lib/protocol/paper-batch.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { readBatchPage } from '#lib/server/services/paper/batch-page.ts';
import { countBatch } from '#lib/server/services/paper/count-batch.ts';
import { keepTurn, readWaiting } from '#lib/server/services/paper/key-batch.ts';
import { openBatch } from '#lib/server/services/paper/open-batch.ts';
import { confirmBatch, reopenBatch, settleBatch } from '#lib/server/services/paper/settle-batch.ts';
import type { Office } from './office.ts';

/** What two people do with the paper of a campaign in their browsers, with no network in between. */
export interface PaperHands {
	/** Opens a batch of the first building; gives its code as it is printed. */
	batchOf(forms: number): Promise<{ readonly id: string; readonly code: string }>;
	/** The page of a batch, with its code typed. */
	deskOf(
		who: Account,
		id: string,
		code: string,
		change?: (honest: BatchServer) => Partial<BatchServer>
	): Promise<BatchDesk>;
	/** Two people key every form, and settle; the batch waits to be confirmed by the second. */
	settled(
		people: readonly [Account, Account],
		answers: readonly string[],
		access?: readonly string[]
	): Promise<{ readonly id: string; readonly code: string }>;
	/** Keys every form: one answer to the first question each (`aside` sets it aside), and an access code. */
	keyAll(desk: BatchDesk, answers: readonly string[], access?: readonly string[]): Promise<void>;
}

export function paperHands(office: Office, slug: string): PaperHands {
	const { server } = office;
	const site = office.sites[0]?.id ?? '';
	const posts: typeof fetch = async (_address, init) => {
		const body = typeof init?.body === 'string' ? init.body : '';
		return Response.json(await openBatch(server, office.manager, slug, JSON.parse(body)));
	};
	const hands: PaperHands = {
		async batchOf(forms) {
			const { id, printed } = await openNewBatch('/lots', { site, forms }, posts);
			return { id, code: printed };
		},
		async deskOf(who, id, code, change = () => ({})) {
			const { batch, salt, proof, bundle } = await readBatchPage(server, who, slug, id);
			const known = { forms: batch.forms, site, salt, proof, bundle, languages: ['fr'] };
			const honest = serverFor(office, slug, who, id);
			const desk = new BatchDesk(known, { ...honest, ...change(honest) });
			await desk.enter(code);
			return desk;
		},
		async keyAll(desk, answers, access = []) {
			for (const [index, code] of answers.entries()) {
				if (desk.view.kind !== 'keying') {
					throw new Error(`${desk.view.kind} ${String(desk.refused)}`);
				}
				const [first] = desk.questionnaire.questions;
				const form = withWritten(desk.view.form, first?.id ?? '', { ticked: [code], fields: {} });
				desk.change({ ...form, access: access[index] ?? '', aside: code === 'aside' });
				await desk.keep();
				expect(desk.refused).toBeNull();
			}
			expect(desk.view.kind).toBe('finished');
		},
		async settled([one, other], answers, access = []) {
			const { id, code } = await hands.batchOf(answers.length);
			await hands.keyAll(await hands.deskOf(one, id, code), answers, access);
			await hands.keyAll(await hands.deskOf(other, id, code), answers, access);
			const desk = await hands.deskOf(one, id, code);
			await desk.settle();
			expect([desk.view.kind, desk.refused]).toEqual(['settled', null]);
			return { id, code };
		}
	};
	return hands;
}

/** What the browser of somebody asks of the server. */
function serverFor({ server }: Office, slug: string, who: Account, id: string): BatchServer {
	return {
		waiting: async (): Promise<PaperWaiting> => {
			const waiting = await readWaiting(server, who, slug, id);
			switch (waiting.kind) {
				case 'turn': {
					const { mine } = waiting;
					return { ...waiting, mine: mine === null ? null : toBase64Url(mine) };
				}
				case 'both': {
					const { first, second } = waiting;
					return { kind: 'both', first: toBase64Url(first), second: toBase64Url(second) };
				}
				case 'confirm': {
					const { mine, ready } = waiting;
					return { ...waiting, mine: toBase64Url(mine), ready: toBase64Url(ready) };
				}
				case 'ready':
					return { kind: 'ready', ready: toBase64Url(waiting.ready) };
			}
		},
		keep: (sealed, done) => keepTurn(server, who, slug, id, { sealed, done }),
		settle: (ready, count) => settleBatch(server, who, slug, id, { ...count, ready }),
		confirm: (count) => confirmBatch(server, who, slug, id, count),
		reopen: () => reopenBatch(server, who, slug, id),
		count: async (nonce, envelopes) =>
			JSON.stringify(await countBatch(server, who, slug, id, { nonce, envelopes }))
	};
}
