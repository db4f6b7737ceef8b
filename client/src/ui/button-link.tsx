import { Button, type ButtonProps } from '@mantine/core';
import { forwardRef } from 'react';
import { Link, type LinkProps } from 'react-router';

/** A link that looks like a button. */
export const ButtonLink = forwardRef<HTMLAnchorElement, ButtonProps & LinkProps>((props, ref) => (
  <Button component={Link} ref={ref} {...props} />
));
ButtonLink.displayName = 'ButtonLink';
