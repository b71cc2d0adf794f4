// All these numbers are Winsock's own there.
#include "../system.h"
#include "winsock.h"

namespace sock {

namespace {

std::string Utf8(const wchar_t* text, int length) {
  std::string bytes(WideCharToMultiByte(CP_UTF8, 0, text, length, nullptr, 0, nullptr, nullptr), '\0');
  WideCharToMultiByte(CP_UTF8, 0, text, length, bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr);
  return bytes;
}

// In the user's language.
std::string TextOf(int error) {
  wchar_t text[512];
  const DWORD flags = FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_MAX_WIDTH_MASK;
  DWORD length = FormatMessageW(flags, nullptr, error, 0, text, sizeof text / sizeof *text, nullptr);
  while (length > 0 && (text[length - 1] == L' ' || text[length - 1] == L'.')) length--;
  return length > 0 ? Utf8(text, static_cast<int>(length)) : "unknown error " + std::to_string(error);
}

}  // namespace

std::string TextOfError(int error) { return TextOf(error); }

std::string TextOfAddressInfoError(int eai) { return TextOf(eai); }

std::string TextOfHostError(int herrno) { return TextOf(herrno); }

}  // namespace sock
