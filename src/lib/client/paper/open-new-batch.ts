import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { problemSchema } from '../../protocol/problem.ts';
import { drawBatchCode, printedBatchCode } from './batch-code.ts';
import { batchKey, drawSalt, sealProof } from './batch-seal.ts';

/** A batch that was just opened, and its code, which is shown this once. */
export interface OpenedBatch {
	readonly id: string;
	readonly number: number;
	readonly forms: number;
	/** The code as it is printed on the batch's sheet. */
	readonly printed: string;
}

const openedSchema = v.object({ id: v.string(), number: v.number() });

/**
 * Draws the code of a batch and opens the batch. The code stays here: the server gets what tells
 * a right code from a wrong one, and nothing the code could be found from.
 * @throws Refusal `insecure-context`, `try-later`, or what the server refused
 */
export async function openNewBatch(
	address: string,
	{
		site,
		forms,
		beyond = false
	}: {
		readonly site: string;
		readonly forms: number;
		/** Also when there are more forms than dwellings: somebody looked. */
		readonly beyond?: boolean;
	},
	fetch: typeof globalThis.fetch
): Promise<OpenedBatch> {
	const offered: Partial<Pick<Crypto, 'subtle'>> = crypto;
	if (offered.subtle === undefined) throw new Refusal('insecure-context');
	const [code, salt] = [drawBatchCode(), drawSalt()];
	const proof = await sealProof(await batchKey(code, salt), salt);
	let response: Response;
	try {
		response = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ site, forms, salt, proof, ...(beyond && { beyond }) }),
			cache: 'no-store',
			redirect: 'error'
		});
	} catch {
		throw new Refusal('try-later');
	}
	const body: unknown = await response.json().catch(() => null);
	const opened = v.safeParse(openedSchema, body);
	if (response.ok && opened.success) {
		return { ...opened.output, forms, printed: printedBatchCode(code) };
	}
	const problem = v.safeParse(problemSchema, body);
	throw new Refusal(problem.success ? problem.output.error.code : 'try-later');
}
