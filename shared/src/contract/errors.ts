import { z } from 'zod';

/** Codes of expected failures, with the sentence a caller reads. The client translates by code. */
export const errorTitles = {
  'bad-input': 'Some of what was sent is not valid.',
  'not-signed-in': 'Sign in first.',
  'not-allowed': 'Your role does not allow this.',
  'not-found': 'There is nothing at this address, or it is not yours to see.',
  'wrong-origin': 'This request did not come from the academy’s own pages.',
  'too-many-requests': 'Too many tries. Wait a little and try again.',
  'too-large': 'What was sent is too large.',
  unavailable: 'The academy cannot reach its database. Try again shortly.',
  unexpected: 'Something went wrong on our side. Nothing you had saved is lost.',
  'sign-in-failed': 'These details do not match an account.',
  'account-closed': 'This account is closed. Ask your focal person or the commission.',
  'login-taken': 'This cannot be used for a new account. If it is yours, sign in instead.',
  'course-not-open': 'This course is not open for enrolment.',
  'lesson-not-found': 'There is no such lesson in this publication.',
  'event-from-future': 'An event is dated in the future.',
  'attempt-not-open': 'This attempt has been submitted.',
  'attempt-deadline-passed': 'The time for this attempt has run out.',
  'attempt-lessons-first': 'Finish all required lessons before the final test.',
  'attempt-wait': 'The next attempt is not open yet.',
  'attempt-none-left': 'No attempts are left.',
  'attempt-already-passed': 'You have passed this test.',
  'bank-too-small': 'The question bank cannot fill this test.',
  'already-reversed': 'This record has been reversed already.',
  'already-revoked': 'This certificate has been revoked already.',
  'link-invalid': 'These two people cannot be linked.',
  'workshop-confirmed': 'This workshop is confirmed. Reopen it before you change it.',
  'workshop-not-ready':
    'A workshop can be confirmed on the day of its last session or later, and with participants.',
  'workshop-changed': 'The workshop has changed since this page was opened. Look at it again.',
  'schedule-changed': 'Somebody else has changed this report since this page was opened.',
  'workshop-full': 'A workshop takes 500 participants at most.',
  'session-has-roll': 'A session that has a roll cannot be taken out.',
  'session-not-begun': 'The day of this session has not come yet.',
  'check-in-code-old': 'This code is no longer on the wall. Scan or type the one that is there now.',
  'check-in-early': 'Check-in opens 30 minutes before the session begins.',
  'check-in-over': 'This session is over, so nobody can check in any more.',
  'check-in-settled': 'The attendance of this workshop is confirmed, so nobody can check in any more.',
  'check-in-used': 'Somebody else has checked in with this scan. Scan the code on the wall once more.',
  'not-on-roll': 'You are not on the roll of this workshop. Ask the trainer to add you.',
  'test-not-open': 'This test is not open now.',
  'test-not-ready': 'This test cannot be opened yet.',
  'test-begun': 'A test of this workshop has been opened, so it stays attached.',
  'scores-typed':
    'Scores out of another number of points are typed in. Take them away before you attach a test.',
  'score-online': 'There is an online result. Say that what is typed is to count in its place.',
  'list-too-long': 'A list has 2,000 rows at most. Send it in parts.',
  'list-no-session':
    'No column names a session. Head the columns “Session 1”, “Session 2” and so on, or by the day.',
  'period-not-begun': 'The asked period has not begun.',
  'as-of-in-future': 'Figures cannot be asked as of a moment to come.',
  'import-unreadable': 'This file is not a spreadsheet that can be read. Send CSV or XLSX.',
  'import-old-excel':
    'This is an old Excel file, or one with a password. Save it as XLSX without a password.',
  'import-empty': 'There are no rows below the headings in this file.',
  'import-no-headings': 'No row of headings was found. The first row must say what each column holds.',
  'import-too-long': 'This file has too many rows or columns. Send it in parts.',
  'import-changed': 'The dry run has changed since you saw it.',
  'import-settled': 'This import has been confirmed or undone already.',
  'import-held': 'Something rests on people of this import, so it cannot be undone.',
  'activation-failed':
    'This code opens nothing: it was mistyped, used, replaced by a newer slip, or is too old.',
  'slips-none': 'Nobody here needs a slip: all have an account, or nothing to sign in with.',
  'evidence-unreadable': 'This file is not a PDF, JPEG or PNG, or it is not whole.',
  'evidence-full': 'There are ten files already. Withdraw one that is wrong first.',
  'evidence-missing': 'A file of evidence is needed here.',
  'evidence-known': 'Another file has been sent under this id.',
  'completion-decided': 'This has been decided already.',
  'completion-changed': 'The evidence has changed since this page was opened. Look at it again.',
  'completion-own': 'Somebody else than who entered it, and than whom it is about, must decide.',
  'schedule-ended': 'This report has been ended and is not sent any more.',
  'questions-unreadable':
    'This file is not GIFT, Moodle XML, Aiken, or a spreadsheet made from the template.',
  'questions-none': 'No question was found in this file.',
  'questions-too-many': 'A file has 1,000 questions at most. Send it in parts.',
  'mail-not-set-up': 'Mail is not set up on this server, so nothing can be sent.',
  'pdf-unavailable': 'The PDF cannot be made now because no browser was found on the server.',
} as const;

export type ErrorCode = keyof typeof errorTitles;

/** Codes of what can be wrong with one field, with the sentence a caller reads. */
export const fieldTitles = {
  required: 'This is needed.',
  invalid: 'This is not valid.',
  'unknown-key': 'This field is not known.',
  'too-short': 'This is too short.',
  'too-long': 'This is too long.',
  'name-not-latin': 'Write the English name in English letters.',
  'name-not-urdu': 'Write the Urdu name in Urdu letters.',
  'cnic-length': 'A CNIC has 13 digits.',
  'cnic-shape': 'This is not the shape of a CNIC. Example: 35202-1234567-1.',
  'mobile-shape': 'A mobile number looks like 0300 1234567.',
  'email-shape': 'This is not an e-mail address.',
  'login-missing': 'Give a mobile number, a CNIC or an e-mail address, so that you can sign in.',
  'login-taken': 'This cannot be used for a new account. If it is yours, sign in instead.',
  'password-short': 'Use at least 10 characters.',
  'password-common': 'This password is too easy to guess.',
  'password-personal': 'Do not use your name or number as the password.',
  'event-from-future': 'This is dated in the future.',
  'period-not-begun': 'This period has not begun.',
  'period-reversed': 'The end lies before the beginning.',
  'as-of-in-future': 'This moment has not come yet.',
  'option-unknown': 'This is not one of the options.',
  'choose-one': 'Choose exactly one option.',
  'pairs-incomplete': 'Match each one, and use nothing twice.',
  'order-incomplete': 'Put all of them in order.',
  'column-twice': 'Two columns cannot hold the same thing.',
  'number-shape': 'Write a number.',
  'sessions-overlap': 'This session begins before another one has ended.',
  'identifier-missing': 'Give a CNIC, a mobile number, or a service number with its agency.',
  'check-in-code-shape': 'A code has 6 letters and digits. Look at the wall again.',
  'score-too-high': 'This is more than the test has points.',
  'online-of-100': 'Online results are per cent, so the test has 100 points.',
  'day-in-future': 'This day has not come yet.',
  'training-entered': 'A training on this topic that ended on this day stands for this person already.',
  'agency-beyond-reach': 'Choose an agency within your reach.',
  'activation-code-shape': 'The code has 12 letters and digits, as printed on the slip.',
  'count-too-high': 'This is more than one workshop can have.',
  'parts-exceed-total': 'The parts come to more than the total.',
  'recipient-unreachable': 'Somebody here has no open account, or no e-mail address.',
  'cohort-has-people': 'People learn in this cohort already, so its course stays.',
  'capacity-below-people': 'More people than this are in the cohort already.',
  'posting-unchanged': 'This is where the person serves already: change something.',
} as const;

export type FieldCode = keyof typeof fieldTitles;

export const fieldProblem = z.object({ field: z.string(), code: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof fieldProblem>;

/** RFC 9457 problem details, as every failed request answers. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string().optional(),
  fields: z.array(fieldProblem).optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problem>;

export const isFieldCode = (code: string): code is FieldCode => code in fieldTitles;
