import type { Range } from '../disclosure/range.ts';
import type {
	Announcement,
	BallotRules,
	ConsultationKind,
	FormalRules,
	TallyMethod,
	TieRule
} from './ballot-rules.ts';
import { revealingTurnouts } from './revealing-turnouts.ts';
import { neededOf } from './tally/share.ts';

/**
 * What of the rules of a consultation people read before they answer. How their answers are matched
 * with sides and costs stays with who counts.
 */
export interface BallotNotice {
	readonly kind: ConsultationKind;
	readonly announcement: Announcement;
	readonly questions: readonly {
		readonly item: string;
		readonly method: TallyMethod;
		readonly tie: TieRule['kind'];
	}[];
	/** Null where people advise and do not decide. Its quorum is in votes; null without one. */
	readonly formal: (Omit<FormalRules, 'quorum'> & { readonly quorum: number | null }) | null;
	/** Turnouts at which the result tells by itself how people voted. */
	readonly revealing: readonly Range[];
}

/** The notice of these rules. */
export function ballotNotice(rules: BallotRules): BallotNotice {
	const { kind, announcement, formal } = rules;
	return {
		kind,
		announcement,
		questions: rules.questions.map(({ item, method, tie }) => ({ item, method, tie: tie.kind })),
		formal: formal && {
			unit: formal.unit,
			electorate: formal.electorate,
			representation: formal.representation,
			quorum: formal.quorum && neededOf(formal.quorum, formal.electorate),
			custodians: [...formal.custodians]
		},
		revealing: revealingTurnouts(rules).flatMap(({ either }) => either)
	};
}
