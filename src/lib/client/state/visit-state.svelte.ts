import type { Question, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { type Answer, answerTo } from '../../domain/response/answer.ts';
import { finish } from '../../domain/response/finish.ts';
import type { ResponseInProgress } from '../../domain/response/response.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { type CheckPage, checkPages } from '../kiosk/check-pages.ts';
import { type Move, moved, type Survey } from '../kiosk/move.ts';
import type { PlaceHistory } from '../kiosk/place-history.ts';
import { type Progress, progressOf } from '../kiosk/progress.ts';
import { soundAnswers } from '../kiosk/sound-answers.ts';
import { surveyOf } from '../kiosk/survey.ts';
import { draftOf, emptyVisit, placeOf, type Visit } from '../kiosk/visit.ts';
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
	readonly submit: typeof submitResponse;
}

/** One person's visit, as the page follows it. The answers live here and nowhere else. */
export class VisitState {
	visit = $state.raw<Visit>(emptyVisit);
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
	readonly progress: Progress | null = $derived.by(() =>
		this.question === undefined ? null : progressOf(this.asked, this.question.id)
	);

	constructor(surroundings: VisitSurroundings) {
		const { questionnaire, sites, lines } = surroundings;
		this.#surroundings = surroundings;
		this.survey = surveyOf(questionnaire, sites, lines);
	}

	/** Questions before anything is answered: what the first screen announces. */
	get announced(): number {
		const empty: ResponseInProgress = { state: 'in-progress', answers: {} };
		return this.survey.asked(empty).filter(({ kind }) => kind !== 'statement').length;
	}

	play(move: Move): void {
		const before = this.place;
		this.visit = moved(this.visit, move, this.survey);
		if (this.place === before || move.kind === 'return-to' || this.visit.at === 'erased') return;
		this.#surroundings.history?.push(this.place);
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

	/** Seals and hands over. Whatever goes wrong, the answers are still on screen. */
	async send(language: string): Promise<void> {
		this.play({ kind: 'send' });
		if (this.visit.at !== 'sending') return;
		const { bundle, questionnaire, submit } = this.#surroundings;
		const { site, response } = this.visit.draft;
		try {
			const sound = soundAnswers(questionnaire, response);
			const sent = (outcome: Submission): void => {
				this.play({ kind: 'sent', outcome });
			};
			const sealing = {
				bundle,
				questionnaire,
				response: finish(questionnaire, sound, language),
				site: site ?? '',
				ticket: null
			};
			sent(await submit(sealing, sent));
		} catch {
			this.play({ kind: 'not-kept' });
		}
	}
}
