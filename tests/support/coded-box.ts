import { afterAll, beforeAll, beforeEach } from 'vitest';
import {
	type BallotBox,
	createBallotBox,
	type SealedEnvelope
} from '#lib/server/ballot-box/ballot-box.ts';
import type { NewCode } from '#lib/server/ballot-box/codes.ts';
import type { Config } from '#lib/server/config.ts';
import { type Databases, openDatabases } from '#lib/server/database/databases.ts';
import type { Engine } from '#lib/server/database/engine.ts';
import { anyCodes, manyCodes } from './codes.ts';
import { anyBox, anyEnvelope } from './envelopes.ts';
import { readyStorage } from './storage.ts';

/** A ballot box with a campaign that asks for codes, a new one for each test of the block. */
export class CodedBox {
	readonly engine: Engine;
	#storage: { readonly config: Config; remove(): Promise<void> } | null = null;
	#databases: Databases | null = null;
	#ballotBox: BallotBox | null = null;
	#count = 0;

	constructor(engine: Engine) {
		this.engine = engine;
		beforeAll(async () => {
			this.#storage = await readyStorage(engine);
			this.#databases = await openDatabases(this.#storage.config);
			this.#ballotBox = createBallotBox(this.#databases.ballotBox, engine);
		});
		afterAll(async () => {
			await this.#ballotBox?.close();
			await this.#databases?.close();
			await this.#storage?.remove();
		});
		beforeEach(async () => {
			this.#count += 1;
			await this.box.openBox({
				...anyBox,
				campaign: this.campaign,
				codes: true,
				sealedBytes: 1_105
			});
		});
	}

	get campaign(): string {
		return `campagne-${this.#count}`;
	}

	get config(): Config {
		return made(this.#storage).config;
	}

	get db(): Databases['ballotBox'] {
		return made(this.#databases).ballotBox;
	}

	get box(): BallotBox {
		return made(this.#ballotBox);
	}

	async issue(count: number, site = 'est', campaign = this.campaign): Promise<NewCode[]> {
		const codes = anyCodes(count, site);
		await this.box.issueCodes(campaign, codes, manyCodes);
		return codes;
	}

	async issueOne(site = 'est'): Promise<string> {
		const [code] = await this.issue(1, site);
		return made(code ?? null).hash;
	}

	envelope({
		code,
		...given
	}: Omit<Partial<SealedEnvelope>, 'code'> & {
		readonly code?: string | null | undefined;
	} = {}): SealedEnvelope {
		return anyEnvelope({
			campaign: this.campaign,
			...given,
			...(code === undefined ? {} : { code })
		});
	}

	async states(codes: readonly NewCode[], campaign = this.campaign): Promise<string[]> {
		const found = await Promise.all(codes.map(({ hash }) => this.box.codeState(campaign, hash)));
		return found.map(({ state }) => state);
	}

	/** Another process over the same storage, for as long as the work takes. */
	async withOther<Result>(work: (other: BallotBox) => Promise<Result>): Promise<Result> {
		const more = await openDatabases(this.config);
		const other = createBallotBox(more.ballotBox, this.engine);
		try {
			return await work(other);
		} finally {
			await other.close();
			await more.close();
		}
	}
}

function made<Thing>(thing: Thing | null): Thing {
	if (thing === null) throw new Error('nothing is open');
	return thing;
}
