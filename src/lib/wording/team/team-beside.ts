import type { TeamStatement } from '../../domain/campaign/team-statement.ts';
import type { SideBySide } from '../../domain/report/side-by-side.ts';

/** A team's signed view and the tenants' order, in the language of the page, from what is said only. */
export interface TeamBeside {
	readonly signed: TeamStatement['signed'];
	/** The team's list, first to last. */
	readonly needs: readonly { readonly code: string; readonly label: string }[];
	/** Null where too little is said of the tenants' needs. */
	readonly order: SideBySide | null;
	/** Code of each need to its words. */
	readonly labels: Readonly<Record<string, string>>;
	/** Whether those who answered are members of a co-operative. */
	readonly members: boolean;
	readonly demonstration: boolean;
	/** Address of the statement as a file. */
	readonly file: string;
}
