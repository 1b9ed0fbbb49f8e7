import type { NonAnswer } from '../../domain/response/answer.ts';

/** One question on the check page, in the person's language. */
export interface CheckLine {
	readonly question: string;
	/** A few words that name the question; a question that is voted on, as it was asked. */
	readonly short: string;
	readonly shown:
		| { readonly kind: 'words'; readonly words: readonly string[]; readonly ordered: boolean }
		/** In the person's own words: said between quotation marks. */
		| {
				readonly kind: 'quotation';
				readonly text: string;
				/** Whether they agreed to be quoted; null where that is not asked. */
				readonly quotable: boolean | null;
		  }
		| { readonly kind: 'none'; readonly reason: NonAnswer };
}
