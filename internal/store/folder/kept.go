package folder

import (
	"errors"
	"io/fs"

	"github.com/navicert/navicert/internal/fault"
)

// addressesName is the file of what servers said with the documents fetched
// last. It is derived: without it they are fetched once more.
const addressesName = "addresses.json"

// Addresses gives what KeepAddresses kept last, or nothing.
func (f *Folder) Addresses() ([]byte, error) {
	b, err := f.files.Read(f.path(addressesName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fault.New(fault.Unavailable, "the data folder %s cannot be read", f.dir).Because(err)
	}
	return b, nil
}

// KeepAddresses keeps bytes in place of those kept before.
func (f *Folder) KeepAddresses(b []byte) error {
	if err := f.files.MakeDir(f.dir); err != nil {
		return f.failed(err)
	}
	if err := write(f.files, f.path(addressesName), b); err != nil {
		return f.failed(err)
	}
	return nil
}
