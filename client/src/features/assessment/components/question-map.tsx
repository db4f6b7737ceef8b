import { IconCheck, IconFlagFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './test-parts.module.css';

interface QuestionMapProps {
  readonly keys: readonly string[];
  /** Index of the question on the screen. */
  readonly current: number;
  readonly isAnswered: (key: string) => boolean;
  readonly isFlagged: (key: string) => boolean;
  readonly hrefOf: (number: number) => string;
}

/** Every question with what has become of it: a tick, a flag and a ring, never colour alone. */
export function QuestionMap({ keys, current, isAnswered, isFlagged, hrefOf }: QuestionMapProps) {
  const { t } = useTranslation('test');
  return (
    <nav aria-label={t('map.label')}>
      <ol className={classes.map}>
        {keys.map((key, index) => {
          const answered = isAnswered(key);
          const flagged = isFlagged(key);
          const words = [
            t('question', { number: index + 1 }),
            t(answered ? 'map.answered' : 'map.open'),
            flagged ? t('map.flagged') : '',
          ];
          return (
            <li key={key}>
              <Link
                to={hrefOf(index + 1)}
                aria-label={words.filter(Boolean).join(', ')}
                aria-current={index === current ? 'step' : undefined}
                data-answered={answered || undefined}
                className={classes.cell}
              >
                {index + 1}
                {answered && <IconCheck aria-hidden size={14} stroke={3} className={classes.tick} />}
                {flagged && <IconFlagFilled aria-hidden size={14} className={classes.flag} />}
              </Link>
            </li>
          );
        })}
      </ol>
      <ul className={classes.key} aria-hidden>
        <li>
          <IconCheck size={14} stroke={3} /> {t('map.answered')}
        </li>
        <li>
          <IconFlagFilled size={14} /> {t('map.flagged')}
        </li>
      </ul>
    </nav>
  );
}
