// The few icons that the shell and the shared components show. A page imports its own from @tabler/icons-react.
export {
  IconAlertTriangle,
  IconCheck,
  IconChevronDown,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconCopy,
  IconDoorExit,
  IconDownload,
  IconMenu2,
  IconX,
} from '@tabler/icons-react';
