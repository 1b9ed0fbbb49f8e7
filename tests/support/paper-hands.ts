import { expect } from 'vitest';
import { BatchDesk } from '#lib/client/paper/batch-desk.svelte.ts';
import type { BatchServer } from '#lib/client/paper/batch-server.ts';
import { openNewBatch } from '#lib/client/paper/open-new-batch.ts';
import { withWritten } from '#lib/domain/paper/keyed-form.ts';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import type { PaperWaiting } from '#lib/protocol/paper-batch.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { readBatchPage } from '#lib/server/services/paper/batch-page.ts';
import { finishCount, keepReady } from '#lib/server/services/paper/count-batch.ts';
import { keepTurn, readWaiting } from '#lib/server/services/paper/key-batch.ts';
import { openBatch } from '#lib/server/services/paper/open-batch.ts';
import { receiveEnvelopes } from '#lib/server/services/receive-envelopes.ts';
import type { Office } from './office.ts';

/** What two people do with the paper of a campaign in their browsers, with no network in between. */
export interface PaperHands {
	/** The address of envelopes, and that of a new batch. */
	readonly posts: typeof fetch;
	/** Opens a batch of the first building; gives its code as it is printed. */
	batchOf(forms: number): Promise<{ readonly id: string; readonly code: string }>;
	/** The page of a batch, with its code typed. */
	deskOf(who: Account, id: string, code: string, sent?: typeof fetch): Promise<BatchDesk>;
	/** Keys every form: one answer to the first question each (`aside` sets it aside), and an access code. */
	keyAll(desk: BatchDesk, answers: readonly string[], access?: readonly string[]): Promise<void>;
}

export function paperHands(office: Office, slug: string): PaperHands {
	const { server } = office;
	const site = office.sites[0]?.id ?? '';
	const posts: typeof fetch = async (address, init) => {
		const body = typeof init?.body === 'string' ? init.body : '';
		if (address === '/api/envelopes') return Response.json(await receiveEnvelopes(server, body));
		return Response.json(await openBatch(server, office.manager, slug, JSON.parse(body)));
	};
	return {
		posts,
		async batchOf(forms) {
			const { id, printed } = await openNewBatch('/lots', { site, forms }, posts);
			return { id, code: printed };
		},
		async deskOf(who, id, code, sent = posts) {
			const { batch, salt, proof, bundle } = await readBatchPage(server, who, slug, id);
			const known = { forms: batch.forms, site, salt, proof, bundle, languages: ['fr'] };
			const desk = new BatchDesk(known, serverFor(office, slug, who, id), sent);
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
		}
	};
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
				case 'ready':
					return { kind: 'ready', ready: toBase64Url(waiting.ready) };
			}
		},
		keep: (sealed, done) => keepTurn(server, who, slug, id, { sealed, done }),
		ready: (ready, aside) => keepReady(server, who, slug, id, { ready, aside }),
		counted: async (ids) => {
			await finishCount(server, who, slug, id, ids);
		}
	};
}
