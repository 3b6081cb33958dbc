import {
  ApplicationCommandOptionType as Type,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { forModerators } from './options.js';

/** `/corpus` as Discord is told of it. */
export const corpusData = {
  name: 'corpus',
  name_localizations: { de: 'korpus' },
  description: 'For moderators: keep the articles',
  description_localizations: { de: 'Für Moderatoren: die Artikel pflegen' },
  ...forModerators,
  options: [
    {
      type: Type.Subcommand,
      name: 'status',
      name_localizations: { de: 'stand' },
      description: 'What answers now',
      description_localizations: { de: 'Was jetzt antwortet' },
    },
    {
      type: Type.Subcommand,
      name: 'history',
      name_localizations: { de: 'verlauf' },
      description: 'Who changed what, and when',
      description_localizations: { de: 'Wer was wann geändert hat' },
    },
    {
      type: Type.Subcommand,
      name: 'add',
      name_localizations: { de: 'hinzufügen' },
      description: 'Add an article, or a new version of one',
      description_localizations: { de: 'Einen Artikel oder eine neue Fassung hinzufügen' },
      options: [
        {
          type: Type.Attachment,
          name: 'file',
          name_localizations: { de: 'datei' },
          description: 'The article as a file',
          description_localizations: { de: 'Der Artikel als Datei' },
        },
        {
          type: Type.String,
          name: 'url',
          name_localizations: { de: 'adresse' },
          description: 'Its web address, where that is allowed',
          description_localizations: { de: 'Seine Web-Adresse, wo das erlaubt ist' },
          max_length: 2_000,
        },
        {
          type: Type.Boolean,
          name: 'replace',
          name_localizations: { de: 'ersetzen' },
          description: 'Replace an article of the same name',
          description_localizations: { de: 'Einen Artikel gleichen Namens ersetzen' },
        },
      ],
    },
    {
      type: Type.Subcommand,
      name: 'remove',
      name_localizations: { de: 'entfernen' },
      description: 'Remove an article',
      description_localizations: { de: 'Einen Artikel entfernen' },
      options: [
        {
          type: Type.String,
          name: 'article',
          name_localizations: { de: 'artikel' },
          description: 'The article',
          description_localizations: { de: 'Der Artikel' },
          required: true,
          autocomplete: true,
        },
      ],
    },
    {
      type: Type.Subcommand,
      name: 'rollback',
      name_localizations: { de: 'zurück' },
      description: 'Go back to an earlier state of the articles',
      description_localizations: { de: 'Zu einem früheren Stand der Artikel zurückkehren' },
      options: [
        {
          type: Type.String,
          name: 'snapshot',
          name_localizations: { de: 'stand' },
          description: 'Which one; the one before the last change when not given',
          description_localizations: { de: 'Welcher; sonst der vor der letzten Änderung' },
          autocomplete: true,
        },
      ],
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;
