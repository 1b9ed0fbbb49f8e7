import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { isRefusal, Refusal } from '#lib/domain/refusal.ts';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import { maximumBatchBytes } from '#lib/protocol/envelope.ts';
import { type PaperAct, paperActSchema, type PaperWaiting } from '#lib/protocol/paper-batch.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { countBatch } from '#lib/server/services/paper/count-batch.ts';
import { keepTurn, readWaiting, type WaitingPart } from '#lib/server/services/paper/key-batch.ts';
import { confirmBatch, reopenBatch, settleBatch } from '#lib/server/services/paper/settle-batch.ts';
import { readJsonText } from '#lib/server/services/read-text.ts';
import type { RequestHandler } from './$types';

const noStore = { headers: { 'cache-control': 'no-store' } };

/** Sealed parts of one batch, in and out. The server has no key to any of them. */
export const GET: RequestHandler = async (event) =>
	answered(async () => {
		const { server, account } = await officeRequest(event);
		const { slug, lot } = event.params;
		return travelling(await readWaiting(server, account, slug, lot));
	});

export const PUT: RequestHandler = async (event) =>
	answered(async () => {
		const { server, account } = await officeRequest(event);
		const { slug, lot } = event.params;
		const { searchParams } = event.url;
		const sealed = new Uint8Array(await event.request.arrayBuffer());
		const aside = searchParams.get('pret');
		if (aside === null) {
			await keepTurn(server, account, slug, lot, { sealed, done: searchParams.has('fini') });
		} else {
			const digest = searchParams.get('empreinte') ?? '';
			const count = { ready: sealed, aside: wholeIn(aside), digest };
			await settleBatch(server, account, slug, lot, count);
		}
		return { kept: true };
	});

export const POST: RequestHandler = async (event) =>
	answered(async () => {
		const { server, account } = await officeRequest(event);
		const { slug, lot } = event.params;
		const parsed = v.safeParse(
			v.pipe(v.string(), v.parseJson(), paperActSchema),
			await readJsonText(event.request, maximumBatchBytes)
		);
		if (!parsed.success) throw new Refusal('malformed-batch');
		const act: PaperAct = parsed.output;
		switch (act.act) {
			case 'confirm':
				await confirmBatch(server, account, slug, lot, act);
				return { confirmed: true };
			case 'reopen':
				await reopenBatch(server, account, slug, lot);
				return { reopened: true };
			case 'count':
				return countBatch(server, account, slug, lot, act);
		}
	});

/** Number('') would be 0. */
function wholeIn(text: string): number {
	return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
}

async function answered(act: () => Promise<unknown>): Promise<Response> {
	try {
		return json(await act(), noStore);
	} catch (error) {
		if (isRefusal(error)) return problemResponse(error.code);
		throw error;
	}
}

function travelling(waiting: WaitingPart): PaperWaiting {
	switch (waiting.kind) {
		case 'turn': {
			const { kind, turn, mine } = waiting;
			return { kind, turn, mine: mine === null ? null : toBase64Url(mine) };
		}
		case 'both': {
			const { kind, first, second } = waiting;
			return { kind, first: toBase64Url(first), second: toBase64Url(second) };
		}
		case 'confirm': {
			const { kind, turn, mine, ready } = waiting;
			return { kind, turn, mine: toBase64Url(mine), ready: toBase64Url(ready) };
		}
		case 'ready':
			return { kind: 'ready', ready: toBase64Url(waiting.ready) };
	}
}
