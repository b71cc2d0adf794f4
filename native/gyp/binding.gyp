# Not in the package's root: there npm builds whatever has a binding.gyp, and pnpm asks whether it may.
{
  'targets': [
    {
      'target_name': 'sock',
      'sources': ['<!@(node ../sources.mjs <(OS) ../)'],
      'include_dirs': ['../src', '<!(node -p "require(\'node-addon-api\').include_dir")'],
      # A worker that is terminated may still be in the middle of a call; what cannot be thrown any more is no fatal error.
      'defines': ['NAPI_VERSION=8', 'NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'],
      'cflags': ['-Wall', '-Wextra', '-fvisibility=hidden', '-ffunction-sections', '-fdata-sections'],
      # Which standard Node's own configuration names depends on its version; the last one named counts.
      'cflags_cc': ['-std=c++17', '-fno-exceptions', '-fno-rtti', '-fvisibility-inlines-hidden'],
      'configurations': {
        'Release': {
          'cflags!': ['-O3'],
          'cflags': ['-O2'],
          'defines': ['NDEBUG'],
        },
        'Debug': {
          'cflags': ['-Og'],
        },
      },
      'conditions': [
        [
          'OS == "linux"',
          {
            'ldflags': ['-Wl,--gc-sections'],
            'configurations': {'Release': {'ldflags': ['-s']}},
          },
        ],
        [
          'OS == "mac"',
          {
            'xcode_settings': {
              'CLANG_CXX_LANGUAGE_STANDARD': 'c++17',
              'GCC_ENABLE_CPP_EXCEPTIONS': 'NO',
              'GCC_ENABLE_CPP_RTTI': 'NO',
              'GCC_SYMBOLS_PRIVATE_EXTERN': 'YES',
              'DEAD_CODE_STRIPPING': 'YES',
              'MACOSX_DEPLOYMENT_TARGET': '11.0',
            },
          },
        ],
        [
          'OS == "win"',
          {
            'libraries': ['ws2_32.lib', 'iphlpapi.lib'],
            'msvs_settings': {'VCCLCompilerTool': {'AdditionalOptions': ['/std:c++17']}},
          },
        ],
      ],
    },
  ],
}
