import type { Question, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { type Answer, answerTo } from '../../domain/response/answer.ts';
import type { Assistance } from '../../domain/response/assistance.ts';
import type { ResponseInProgress } from '../../domain/response/response.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { checkCode } from '../code/check-code.ts';
import type { DraftBook } from '../draft/draft-book.ts';
import { type CheckPage, checkPages } from '../kiosk/check-pages.ts';
import { finishedResponse } from '../kiosk/later-screens.ts';
import { type Move, moved } from '../kiosk/move.ts';
import type { PlaceHistory } from '../kiosk/place-history.ts';
import { type Progress, progressOf } from '../kiosk/progress.ts';
import { type Survey, surveyOf } from '../kiosk/survey.ts';
import { type Draft, draftOf, emptyVisit, placeOf, type Visit } from '../kiosk/visit.ts';
import type { Submission, submitResponse } from '../sync/submit.ts';

/** What a visit is made on. */
export interface VisitSurroundings {
	readonly bundle: CampaignBundle;
	readonly questionnaire: Questionnaire;
	/** Ids of the sites that can be chosen. */
	readonly sites: readonly string[];
	/** Lines on one page of the check. */
	readonly lines: number;
	readonly history: PlaceHistory | null;
	/** The code that came with the address, as it stood there. */
	readonly code: string;
	readonly check: typeof checkCode;
	/** Null on a shared tablet: there, answers live in this page and nowhere else. */
	readonly drafts: DraftBook | null;
	readonly submit: typeof submitResponse;
}

/**
 * So much of a code that came with the address is put in the field by itself. The rest follows where
 * it opens nothing that somebody has begun.
 */
const half = 5;

/** One person's visit, as the page follows it. The answers live here, and encrypted on their own phone. */
export class VisitState {
	visit = $state.raw<Visit>(emptyVisit);
	/** The answers as they stand are on the phone's disk. */
	kept = $state(false);
	/** What became of last year's answers was read, or passed over. */
	followUpTold = false;
	readonly survey: Survey;
	readonly #surroundings: VisitSurroundings;

	readonly place = $derived(placeOf(this.visit));
	readonly asked: readonly Question[] = $derived.by(() => {
		const draft = draftOf(this.visit);
		return draft === null ? [] : this.survey.asked(draft.response);
	});
	readonly pages: readonly CheckPage[] = $derived.by(() =>
		checkPages(this.asked, this.survey.lines)
	);
	readonly question: Question | undefined = $derived.by(() => {
		const { visit } = this;
		return visit.at === 'question' ? this.asked.find(({ id }) => id === visit.question) : undefined;
	});
	readonly answer: Answer | undefined = $derived.by(() => {
		const draft = draftOf(this.visit);
		return draft === null || this.question === undefined
			? undefined
			: answerTo(draft.response.answers, this.question.id);
	});
	/** How the person is being helped; null: not at all. */
	readonly assistance: Assistance | null = $derived(
		draftOf(this.visit)?.response.assistance ?? null
	);
	readonly progress: Progress | null = $derived.by(() =>
		this.question === undefined ? null : progressOf(this.asked, this.question.id)
	);

	constructor(surroundings: VisitSurroundings) {
		const { bundle, questionnaire, sites, lines, code } = surroundings;
		this.#surroundings = surroundings;
		const typed = bundle.codes === null ? null : code.slice(0, half);
		this.survey = surveyOf(questionnaire, sites, lines, typed);
	}

	/** Questions before anything is answered: what the first screen announces. */
	get announced(): number {
		const empty: ResponseInProgress = { state: 'in-progress', answers: {} };
		return this.survey.asked(empty).filter(({ kind }) => kind !== 'statement').length;
	}

	play(move: Move): void {
		const before = this.visit;
		this.visit = moved(before, move, this.survey);
		if (this.visit === before) return;
		this.#keep(draftOf(before), move);
		if (move.kind === 'consent' && this.visit.at === 'code' && this.visit.typed !== '') {
			void this.#checkAddress();
		}
		if (this.place === placeOf(before) || move.kind === 'return-to' || this.visit.at === 'erased') {
			return;
		}
		const { history } = this.#surroundings;
		// Nobody comes back to a door that is open.
		if (before.at === 'code' || before.at === 'resume') history?.replace(this.place);
		else history?.push(this.place);
	}

	/**
	 * A code that came with the address is checked without typing, unless somebody's answers lie on this
	 * phone: an entry of the browser's history must not open them.
	 */
	async #checkAddress(): Promise<void> {
		const { code, drafts } = this.#surroundings;
		if ((await drafts?.holds()) === true) return;
		if (this.visit.at !== 'code' || this.visit.typed !== this.survey.code) return;
		this.play({ kind: 'type-code', typed: code });
		await this.checkCode();
	}

	/** Asks whether what was typed opens the questions, and on a phone the draft it locks. */
	async checkCode(): Promise<void> {
		this.play({ kind: 'check-code' });
		if (this.visit.at !== 'code') return;
		const { typed } = this.visit;
		const { bundle, check, drafts } = this.#surroundings;
		try {
			const checked = await check(bundle, typed);
			if (checked.kind === 'refused') {
				this.play({ kind: 'code-refused', typed, fault: checked.fault });
				return;
			}
			const { site, ticket, code } = checked;
			const found = (await drafts?.unlock(code)) ?? null;
			this.play({ kind: 'code-accepted', typed, site, ticket, found });
		} catch {
			// The code of the check itself could not be fetched.
			this.play({ kind: 'code-refused', typed, fault: 'unreachable' });
		}
	}

	/** On a phone, where no code is asked: what an earlier visit kept. */
	async findDraft(): Promise<void> {
		const { bundle, drafts } = this.#surroundings;
		if (bundle.codes !== null || drafts === null) return;
		const begun = await drafts.unlock(null);
		if (begun !== null) this.play({ kind: 'found', begun });
	}

	/** On a phone, what was answered is kept at once; it goes with the sending, and when it is erased. */
	#keep(before: Draft | null, move: Move): void {
		const { drafts } = this.#surroundings;
		if (drafts === null) return;
		if (move.kind === 'sent' || move.kind === 'start-over') {
			this.kept = false;
			void drafts.erase();
			return;
		}
		const draft = draftOf(this.visit);
		const answered =
			draft !== null && (this.kept || Object.keys(draft.response.answers).length > 0);
		if (!answered || (draft.response === before?.response && draft.seen === before.seen)) return;
		const { response, seen } = draft;
		this.kept = false;
		void drafts.keep({ response, seen }).then((kept) => {
			if (draftOf(this.visit)?.response === response) this.kept = kept;
		});
	}

	/** « Retour »: on a phone the browser's own, so that both lead to the same place. */
	goBack(): void {
		const { history } = this.#surroundings;
		if (history !== null) {
			if (history.place === undefined) this.play({ kind: 'go-back' });
			else history.back();
			return;
		}
		// Leaving a shared tablet leaves nothing on it.
		const leaves = this.visit.at === 'consent' || this.visit.at === 'site';
		this.play({ kind: leaves ? 'erase' : 'go-back' });
	}

	/** Nothing of this visit is left, on a phone not on its disk either. */
	async erase(): Promise<void> {
		const { drafts } = this.#surroundings;
		if (drafts !== null && this.visit.at !== 'sending') await drafts.erase();
		this.play({ kind: 'erase' });
	}

	/** Seals and hands over. Whatever goes wrong, the answers are still on screen. */
	async send(language: string): Promise<void> {
		this.play({ kind: 'send' });
		if (this.visit.at !== 'sending') return;
		const { bundle, questionnaire, drafts, submit } = this.#surroundings;
		const { site, response, ticket } = this.visit.draft;
		try {
			const finished = await finishedResponse.fetch();
			const sent = (outcome: Submission): void => {
				this.play({ kind: 'sent', outcome });
			};
			const sealing = {
				bundle,
				questionnaire,
				response: finished(questionnaire, response, language),
				site: site ?? '',
				ticket,
				draft: (await drafts?.id()) ?? null
			};
			sent(await submit(sealing, sent));
		} catch {
			this.play({ kind: 'not-kept' });
		}
	}
}
