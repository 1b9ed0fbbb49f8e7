import type { Turn } from '../../domain/paper/batch.ts';
import { formBytes } from '../../domain/paper/batch.ts';
import { type Difference, differenceName, differencesOf } from '../../domain/paper/differences.ts';
import { blankForm, type KeyedForm } from '../../domain/paper/keyed-form.ts';
import { type FormFault, readForm } from '../../domain/paper/read-form.ts';
import { parseQuestionnaire } from '../../domain/questionnaire/parse.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { readBatchCode } from './batch-code.ts';
import { batchKey, type BatchPart, checkProof, openPart, sealPart } from './batch-seal.ts';
import { type BatchServer, sealedBytes } from './batch-server.ts';
import {
	checkSettled,
	type CountedAt,
	countedBy,
	countOf,
	sealSettled,
	type SettledBatch
} from './count-forms.ts';
import { type Confirming, type DeskBatch, type DeskView, settledOn } from './desk-view.ts';
import { keptForms, keptSettled, readKeptForms, readKeptSettled } from './kept-forms.ts';

/**
 * The work at one batch in one browser: the code, one keying, the differences, the count. What is
 * keyed is in memory and, sealed, with the server; nowhere else.
 */
export class BatchDesk {
	view = $state.raw<DeskView>({ kind: 'code' });
	/** Something is on its way. */
	busy = $state(false);
	/** Code of what was refused last. */
	refused = $state<string | null>(null);
	readonly questionnaire: Questionnaire;
	readonly asksCodes: boolean;
	readonly #batch: DeskBatch;
	readonly #server: BatchServer;
	#key: CryptoKey | null = null;

	constructor(batch: DeskBatch, server: BatchServer) {
		this.#batch = batch;
		this.#server = server;
		this.questionnaire = parseQuestionnaire(batch.bundle.questionnaire);
		this.asksCodes = batch.bundle.codes !== null;
	}

	/** Opens what waits with the code of the batch. */
	enter(typed: string): Promise<void> {
		return this.#act(async () => {
			const { salt, proof } = this.#batch;
			const code = readBatchCode(typed);
			if (code === null) throw new Refusal('wrong-batch-code');
			const key = await batchKey(code, salt);
			await checkProof(key, salt, proof);
			this.#key = key;
			await this.#look();
		});
	}

	/** Takes what was ticked or written on the form that is open. */
	change(form: KeyedForm): void {
		const { view } = this;
		if (view.kind === 'keying' || view.kind === 'correcting') this.view = { ...view, form };
	}

	/** Keeps the form that is open and goes on to the next; after the last the turn is over. */
	keep(): Promise<void> {
		return this.#act(async () => {
			const { view } = this;
			if (view.kind !== 'keying') return;
			const faults = this.#faultsOf(view.form);
			if (faults.length > 0) {
				this.view = { ...view, faults };
				return;
			}
			const forms = view.forms.map((form, index) => (index + 1 === view.number ? view.form : form));
			const done = view.number === forms.length && !forms.includes(null);
			await this.#server.keep(await this.#seal(view.turn, keptForms(forms)), done);
			if (done) {
				this.view = { kind: 'finished' };
				return;
			}
			const missing = forms.indexOf(null) + 1;
			this.#openForm({ ...view, forms }, Math.min(view.number + 1, missing || forms.length));
		});
	}

	/** Back to the form before; what is on the open one is left. */
	previous(): void {
		const { view } = this;
		if (view.kind === 'keying' && view.number > 1) this.#openForm(view, view.number - 1);
	}

	/** Takes what one of the two keyings says at a difference. */
	choose(difference: Difference, turn: Turn): void {
		const { view } = this;
		if (view.kind !== 'settling') return;
		const chosen = { ...view.chosen, [differenceName(difference)]: turn };
		this.view = { ...view, chosen };
	}

	/** Opens a form to key it anew, together, where neither keying is what is on paper. */
	correct(number: number, faults: readonly FormFault[] = []): void {
		const { view } = this;
		if (view.kind !== 'settling') return;
		const { first, second, differences, chosen, corrected } = view;
		const back = { first, second, differences, chosen, corrected };
		this.view = { kind: 'correcting', number, form: settledOn(view, number), faults, back };
	}

	/** Keeps a corrected form and goes back to the differences. */
	keepCorrected(): void {
		const { view } = this;
		if (view.kind !== 'correcting') return;
		const faults = this.#faultsOf(view.form);
		if (faults.length > 0) {
			this.view = { ...view, faults };
			return;
		}
		const corrected = { ...view.back.corrected, [view.number]: view.form };
		this.view = { ...view.back, kind: 'settling', corrected };
	}

	/** Differences nobody has decided yet. */
	get undecided(): readonly Difference[] {
		const { view } = this;
		if (view.kind !== 'settling') return [];
		return view.differences.filter(
			(difference) =>
				view.corrected[difference.form] === undefined &&
				view.chosen[differenceName(difference)] === undefined
		);
	}

	/** Seals the settled forms for the campaign, and keeps them for the other one to confirm. */
	settle(): Promise<void> {
		return this.#act(async () => {
			const { view } = this;
			if (view.kind !== 'settling' || this.undecided.length > 0) return;
			const forms = view.first.map((_, index) => settledOn(view, index + 1));
			const faults = forms.map((form) => this.#faultsOf(form));
			const faulty = faults.findIndex(({ length }) => length > 0);
			if (faulty >= 0) {
				this.correct(faulty + 1, faults[faulty]);
				return;
			}
			const settled = await sealSettled(forms, this.#countedAt());
			const sealed = await this.#seal('ready', keptSettled(settled));
			await this.#server.settle(sealed, await countOf(settled));
			this.view = { kind: 'settled' };
		});
	}

	/** Agrees to what the other one settled, once it is found to be what is shown, and counts it. */
	confirm(): Promise<void> {
		return this.#act(async () => {
			const { view } = this;
			if (view.kind !== 'confirming' || view.settled === null) return;
			const { settled } = view;
			await checkSettled(settled, this.#countedAt());
			await this.#server.confirm(await countOf(settled));
			this.view = { kind: 'ready', settled };
			await this.#send(settled);
		});
	}

	/** Sends what the other one settled back to the differences. */
	reopen(): Promise<void> {
		return this.#act(async () => {
			if (this.view.kind !== 'confirming') return;
			await this.#server.reopen();
			await this.#look();
		});
	}

	/** Hands in again what has no receipt yet. */
	resume(): Promise<void> {
		return this.#act(async () => {
			if (this.view.kind === 'ready') await this.#send(this.view.settled);
		});
	}

	async #send(settled: SettledBatch): Promise<void> {
		const { nonce } = await countOf(settled);
		const envelopes = settled.ready.map(({ envelope }) => envelope);
		const receipt = await this.#server.count(nonce, envelopes).catch((error: unknown) => {
			throw isRefusal(error) && error.code === 'try-later' ? new Refusal('count-later') : error;
		});
		const counted = await countedBy(receipt, settled.ready, this.#batch.bundle);
		if (counted === null) throw new Refusal('count-later');
		this.view = { kind: 'done', counted };
	}

	#countedAt(): CountedAt {
		const { bundle, site, salt } = this.#batch;
		return { bundle, site, salt, questionnaire: this.questionnaire };
	}

	async #look(): Promise<void> {
		const waiting = await this.#server.waiting();
		switch (waiting.kind) {
			case 'turn': {
				const { turn, mine } = waiting;
				const forms =
					mine === null
						? Array.from({ length: this.#batch.forms }, () => null)
						: readKeptForms(await this.#open(turn, mine));
				const next = forms.indexOf(null) + 1;
				this.#openForm({ turn, forms }, next === 0 ? forms.length : next);
				return;
			}
			case 'both': {
				const first = this.#whole(await this.#open('first', waiting.first));
				const second = this.#whole(await this.#open('second', waiting.second));
				const differences = differencesOf(this.questionnaire, first, second, this.asksCodes);
				this.view = { kind: 'settling', first, second, differences, chosen: {}, corrected: {} };
				return;
			}
			case 'confirm': {
				const mine = this.#whole(await this.#open(waiting.turn, waiting.mine));
				this.view = await this.#confirming(mine, waiting.ready);
				return;
			}
			case 'ready':
				this.view = {
					kind: 'ready',
					settled: readKeptSettled(await this.#open('ready', waiting.ready))
				};
		}
	}

	async #confirming(mine: readonly KeyedForm[], ready: string): Promise<Confirming> {
		try {
			const settled = readKeptSettled(await this.#open('ready', ready));
			if (settled.forms.length !== mine.length) throw new Refusal('malformed-batch');
			const differences = differencesOf(this.questionnaire, mine, settled.forms, this.asksCodes);
			return { kind: 'confirming', mine, settled, differences };
		} catch (error) {
			if (!isRefusal(error)) throw error;
			return { kind: 'confirming', mine, settled: null, differences: [] };
		}
	}

	#openForm(
		{ turn, forms }: { readonly turn: Turn; readonly forms: readonly (KeyedForm | null)[] },
		number: number
	): void {
		const before = forms.slice(0, number - 1).findLast((form) => form !== null);
		const language = before?.language ?? this.#batch.languages[0] ?? 'fr';
		const form = forms[number - 1] ?? blankForm(language);
		this.view = { kind: 'keying', turn, forms, number, form, faults: [] };
	}

	/** Both turns are over: every form of the batch is there. */
	#whole(value: unknown): KeyedForm[] {
		const forms = readKeptForms(value).flatMap((form) => (form === null ? [] : [form]));
		if (forms.length !== this.#batch.forms) throw new Refusal('malformed-batch');
		return forms;
	}

	#faultsOf(form: KeyedForm): readonly FormFault[] {
		const read = readForm(this.questionnaire, form, this.asksCodes);
		return read.kind === 'faults' ? read.faults : [];
	}

	#seal(part: BatchPart, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
		const each = part === 'ready' ? 2 : 1;
		const length = each * formBytes(this.questionnaire) * this.#batch.forms;
		return sealPart(this.#needKey(), part, this.#batch.salt, { value, length });
	}

	#open(part: BatchPart, sealed: string): Promise<unknown> {
		return openPart(this.#needKey(), part, this.#batch.salt, sealedBytes(sealed));
	}

	#needKey(): CryptoKey {
		if (this.#key === null) throw new Refusal('wrong-batch-code');
		return this.#key;
	}

	/** One act at a time; what is refused is said, what is wrong goes on as the error it is. */
	async #act(act: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.refused = null;
		try {
			await act();
		} catch (error) {
			if (!isRefusal(error)) throw error;
			this.refused = error.code;
		} finally {
			this.busy = false;
		}
	}
}
