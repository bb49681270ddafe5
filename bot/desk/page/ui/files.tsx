import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import type { SentFile } from '../api/types.ts';
import { fileLink } from '../teams/tab.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '6px 0 0',
    padding: 0,
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '8px',
    maxWidth: '260px',
    minHeight: '32px',
    padding: '4px 10px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { flexShrink: 0, fontSize: '20px' },
  },
  image: {
    display: 'block',
    maxWidth: '240px',
    maxHeight: '160px',
    borderRadius: tokens.borderRadiusSmall,
    objectFit: 'cover',
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  size: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

// what every browser shows: not the photos of some phones
const pictures = /^image\/(jpeg|png|gif|webp)$/;

/** Files of a message: pictures as such, others by name. Each opens in a new tab. */
export function Files({ files }: { files: readonly SentFile[] }) {
  const styles = useStyles();
  if (files.length === 0) return null;
  return (
    <ul className={styles.list}>
      {files.map(({ id, name, contentType, bytes, url }) => (
        <li key={id}>
          <a className={styles.link} href={url} {...fileLink}>
            {pictures.test(contentType) ? (
              <img className={styles.image} src={url} alt={name} loading="lazy" />
            ) : (
              <>
                <DocumentRegular aria-hidden />
                <span className={styles.name}>{name}</span>
                <span className={styles.size}>{sizeOf(bytes)}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Files chosen for a message, each with a button to remove it. */
export function ChosenFiles(props: { files: readonly File[]; remove?: (file: File) => void }) {
  const { files, remove } = props;
  const styles = useStyles();
  const texts = useTexts();
  if (files.length === 0) return null;
  return (
    <ul className={styles.list}>
      {files.map((file, index) => (
        <li key={`${index} ${file.name}`} className={styles.link}>
          <DocumentRegular aria-hidden />
          <span className={styles.name}>{file.name}</span>
          <span className={styles.size}>{sizeOf(file.size)}</span>
          {remove && (
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={texts.removeFile(file.name)}
              onClick={() => {
                remove(file);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** `12 kB`, `3.4 MB` */
function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
