import type { Locale } from '#lib/i18n/locales.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import type { WhileClosed } from '#lib/server/services/backups/restore-here.ts';
import type { Server } from '#lib/server/server.ts';

declare global {
	namespace App {
		interface Locals {
			server: Server;
			locale: Locale;
			/** Takes the server out of service for a piece of work on closed databases. */
			whileClosed: WhileClosed;
			/** Who is signed in, or null. */
			account: Account | null;
			/** What a service refused by name while answering: sets the status of the answer. */
			refusal?: { readonly code: string; readonly place: string | undefined };
		}
		/** Name of the screen a phone's history stands at; never an answer. */
		interface PageState {
			place?: string;
		}
		interface Error {
			message: string;
			code?: string;
			/** What the page says of it, in the language of whoever asked. */
			words?: { readonly title: string; readonly text: string };
		}
	}
}

export {};
