import type { Transaction } from 'kysely';
import type { RefusalReason } from '../../protocol/receipt.ts';
import type { Engine } from '../database/engine.ts';
import type { BallotBoxDatabase, Box } from '../database/ballot-box-schema.ts';
import { codeTag } from './codes.ts';
import type { SealedEnvelope } from './sealed-envelope.ts';

/** The access codes of one box, within the transaction that writes a batch. */
export interface CodesAtHand {
	/** Whether the code of an envelope lets it in now; no other of the batch can have it then. The same may ask again. */
	take(envelope: SealedEnvelope): boolean;
	/** Uses up the codes of the envelopes that were written. */
	useUp(written: readonly SealedEnvelope[]): Promise<void>;
	/** What speaks against the code of an envelope that is not in the box; null when nothing does. */
	reasonAgainst(envelope: SealedEnvelope): RefusalReason | null;
}

/** A box that anybody may answer. */
export const noCodes: CodesAtHand = {
	take: () => true,
	useUp: () => Promise.resolve(),
	reasonAgainst: () => null
};

type WithCode = SealedEnvelope & { readonly code: string };

const hasCode = (envelope: SealedEnvelope): envelope is WithCode =>
	typeof envelope.code === 'string';

/**
 * Reads the codes that came with a batch. On PostgreSQL those of an open box are locked until the
 * transaction ends, in the order of their hashes: whoever else brings one of them waits and then
 * finds it gone. On trial a code is asked for and not used up.
 */
export async function codesAtHand(
	transaction: Transaction<BallotBoxDatabase>,
	engine: Engine,
	{ campaign, phase }: Box,
	envelopes: readonly SealedEnvelope[]
): Promise<CodesAtHand> {
	const coded = envelopes.filter(hasCode);
	const unused = await readUnused(transaction, engine, { campaign, phase }, coded);
	const isUnused = ({ code, site }: WithCode): boolean => unused.get(code) === site;
	const missing = coded.filter((envelope) => !isUnused(envelope));
	const issued = await readIssued(transaction, campaign, missing);
	const taken = new Map<string, SealedEnvelope>();
	return {
		take: (envelope) => {
			if (!hasCode(envelope) || !isUnused(envelope)) return false;
			if (phase === 'trial') return true;
			if (!taken.has(envelope.code)) taken.set(envelope.code, envelope);
			return taken.get(envelope.code) === envelope;
		},
		useUp: async (written) => {
			const codes = written.filter(hasCode).map(({ code }) => code);
			if (phase === 'trial' || codes.length === 0) return;
			await transaction
				.deleteFrom('code')
				.where('campaign', '=', campaign)
				.where('hash', 'in', codes)
				.execute();
		},
		reasonAgainst: (envelope) => {
			if (envelope.code === undefined) return 'code-missing';
			// Once it is counted the key of its tickets is destroyed: nobody can tell any more.
			if (!hasCode(envelope)) return phase === 'counted' ? null : 'code-unknown';
			const wasIssued =
				isUnused(envelope) || issued.has(`${envelope.site}\n${codeTag(envelope.code)}`);
			if (!wasIssued) return 'code-unknown';
			// Once it is closed nobody can tell a used code from one that comes too late.
			return phase === 'trial' || phase === 'open' ? 'code-used' : null;
		}
	};
}

/** Sites of the unused codes among these, by hash. */
async function readUnused(
	transaction: Transaction<BallotBoxDatabase>,
	engine: Engine,
	{ campaign, phase }: Pick<Box, 'campaign' | 'phase'>,
	envelopes: readonly WithCode[]
): Promise<Map<string, string>> {
	if (envelopes.length === 0) return new Map();
	const rows = await transaction
		.selectFrom('code')
		.select(['hash', 'site'])
		.where('campaign', '=', campaign)
		.where('hash', 'in', [...new Set(envelopes.map(({ code }) => code))])
		.orderBy('hash')
		.$if(engine === 'postgres' && phase === 'open', (query) => query.forUpdate())
		.execute();
	return new Map(rows.map(({ hash, site }) => [hash, site]));
}

/** Sites and tags of the codes among these that were ever issued. */
async function readIssued(
	transaction: Transaction<BallotBoxDatabase>,
	campaign: string,
	envelopes: readonly WithCode[]
): Promise<Set<string>> {
	if (envelopes.length === 0) return new Set();
	const rows = await transaction
		.selectFrom('code_tag')
		.select(['site', 'tag'])
		.where('campaign', '=', campaign)
		.where('site', 'in', [...new Set(envelopes.map(({ site }) => site))])
		.where('tag', 'in', [...new Set(envelopes.map(({ code }) => codeTag(code)))])
		.execute();
	return new Set(rows.map(({ site, tag }) => `${site}\n${tag}`));
}
