# The one database engine: SQLite3 Multiple Ciphers, as the static library portico_sqlite3mc.
#
# Where its source comes from, first match wins:
#   1. -DPORTICO_SQLITE3MC_DIR=DIR   a folder with sqlite3.c and sqlite3.h
#   2. find_package(sqlite3mc)       a package manager's
#   3. npm pack                      the pinned package below, verified, kept in the user's cache, never in the source tree

set(PORTICO_SQLITE3MC_DIR "" CACHE PATH "Folder with the SQLite3 Multiple Ciphers amalgamation (sqlite3.c, sqlite3.h)")
set(_package better-sqlite3-multiple-ciphers)
set(_version 13.0.3)
# The registry's dist.integrity of that version, in hexadecimal.
string(CONCAT _sha512
    51869b33cdabd49f384cb59cfd2b33a07b3a5e8a56a65ff61c283736e8b52546
    855e0fd52ecc3390fa306224612bfe027ed23c760b62930c9941e70c95dac6c5)

# Sets result to the folder of the extracted amalgamation, fetched when it is not there yet.
function(portico_fetch_sqlite3mc result)
    if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
        set(cache "$ENV{XDG_CACHE_HOME}/portico")
    elseif(WIN32)
        set(cache "$ENV{LOCALAPPDATA}/portico/cache")
    elseif(DEFINED ENV{HOME})
        set(cache "$ENV{HOME}/.cache/portico")
    else()
        set(cache "${CMAKE_BINARY_DIR}/cache")
    endif()
    file(TO_CMAKE_PATH "${cache}" cache)
    set(folder "${cache}/sqlite3mc-${_version}")
    set(${result} "${folder}" PARENT_SCOPE)
    if(EXISTS "${folder}/sqlite3.c" AND EXISTS "${folder}/sqlite3.h")
        return()
    endif()

    file(MAKE_DIRECTORY "${cache}")
    # Two configure runs at once must not write the same files.
    file(LOCK "${cache}/sqlite3mc.lock" GUARD FUNCTION TIMEOUT 300)
    if(EXISTS "${folder}/sqlite3.c" AND EXISTS "${folder}/sqlite3.h")
        return()
    endif()
    find_program(PORTICO_NPM NAMES npm npm.cmd)
    if(NOT PORTICO_NPM)
        message(FATAL_ERROR "The database engine's source is missing. Install npm (it fetches ${_package} ${_version}), "
            "or give a copy of sqlite3.c and sqlite3.h with -DPORTICO_SQLITE3MC_DIR=DIR.")
    endif()
    set(work "${cache}/fetch")
    file(REMOVE_RECURSE "${work}")
    file(MAKE_DIRECTORY "${work}")
    message(STATUS "Fetching ${_package} ${_version} (the SQLite3 Multiple Ciphers source)")
    execute_process(COMMAND "${PORTICO_NPM}" pack --silent "${_package}@${_version}"
        WORKING_DIRECTORY "${work}" OUTPUT_QUIET RESULT_VARIABLE failed TIMEOUT 300)
    set(archive "${work}/${_package}-${_version}.tgz")
    if(failed OR NOT EXISTS "${archive}")
        message(FATAL_ERROR "npm could not fetch ${_package} ${_version}. Check the network, "
            "or give a copy of sqlite3.c and sqlite3.h with -DPORTICO_SQLITE3MC_DIR=DIR.")
    endif()
    file(SHA512 "${archive}" found)
    if(NOT found STREQUAL _sha512)
        file(REMOVE_RECURSE "${work}")
        message(FATAL_ERROR "${_package} ${_version} is not the package that was pinned (SHA-512 differs). Nothing was used of it.")
    endif()
    file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${work}")
    file(MAKE_DIRECTORY "${folder}")
    # sqlite3.c last and by a rename: where it is, all is.
    file(RENAME "${work}/package/deps/sqlite3/sqlite3.h" "${folder}/sqlite3.h")
    file(RENAME "${work}/package/LICENSE" "${folder}/LICENSE")
    file(RENAME "${work}/package/deps/sqlite3/sqlite3.c" "${folder}/sqlite3.c")
    file(REMOVE_RECURSE "${work}")
endfunction()

# Sets result to a copy of the amalgamation that calls app/store/enginestream.cpp for ChaCha20: the same bytes, computed with
# the processor's vectors. An amalgamation that is not the known one is used as it is; it reads and writes the same files.
function(portico_use_enginestream amalgamation result)
    set(${result} "${amalgamation}" PARENT_SCOPE)
    file(READ "${amalgamation}" text)
    set(declaration "SQLITE_PRIVATE void chacha20_xor(void* data, size_t n,")
    set(definition "SQLITE_PRIVATE\nvoid chacha20_xor(void* buffer, size_t n,")
    foreach(part IN ITEMS "${declaration}" "${definition}")
        string(FIND "${text}" "${part}" first)
        string(FIND "${text}" "${part}" last REVERSE)
        if(first EQUAL -1 OR NOT first EQUAL last)
            message(STATUS "Database engine: keeps its own ChaCha20, for its source is not the one that is known")
            return()
        endif()
    endforeach()
    string(REPLACE "${declaration}"
        "#define chacha20_xor portico_chacha20_xor\nvoid chacha20_xor(void* data, size_t n," text "${text}")
    string(REPLACE "${definition}" "SQLITE_PRIVATE\nvoid chacha20_xor_plain(void* buffer, size_t n," text "${text}")
    set(copy "${CMAKE_BINARY_DIR}/sqlite3mc/sqlite3.c")
    file(CONFIGURE OUTPUT "${copy}" CONTENT "@text@" @ONLY NEWLINE_STYLE UNIX)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${amalgamation}")
    set(${result} "${copy}" PARENT_SCOPE)
endfunction()

if(NOT PORTICO_SQLITE3MC_DIR)
    find_package(sqlite3mc CONFIG QUIET)
    foreach(_candidate sqlite3mc::sqlite3mc unofficial::sqlite3mc::sqlite3mc sqlite3mc_static sqlite3mc)
        if(TARGET ${_candidate} AND NOT TARGET portico_sqlite3mc)
            add_library(portico_sqlite3mc INTERFACE)
            target_link_libraries(portico_sqlite3mc INTERFACE ${_candidate})
            message(STATUS "Database engine: ${_candidate} (found)")
        endif()
    endforeach()
endif()

if(NOT TARGET portico_sqlite3mc)
    if(PORTICO_SQLITE3MC_DIR)
        set(_folder "${PORTICO_SQLITE3MC_DIR}")
        if(NOT EXISTS "${_folder}/sqlite3.c" OR NOT EXISTS "${_folder}/sqlite3.h")
            message(FATAL_ERROR "PORTICO_SQLITE3MC_DIR holds no sqlite3.c and sqlite3.h.")
        endif()
    else()
        portico_fetch_sqlite3mc(_folder)
    endif()
    message(STATUS "Database engine: SQLite3 Multiple Ciphers in ${_folder}")

    portico_use_enginestream("${_folder}/sqlite3.c" _source)
    add_library(portico_sqlite3mc STATIC "${_source}" "${PROJECT_SOURCE_DIR}/app/store/enginestream.cpp")
    target_include_directories(portico_sqlite3mc SYSTEM INTERFACE "${_folder}" PRIVATE "${PROJECT_SOURCE_DIR}")
    target_compile_definitions(portico_sqlite3mc PRIVATE
        SQLITE_THREADSAFE=2                # a connection is used by one thread at a time
        SQLITE_DQS=0 SQLITE_TRUSTED_SCHEMA=0 SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_DEFAULT_SYNCHRONOUS=2
        SQLITE_TEMP_STORE=3                # temporary data never touches a disk
        SQLITE_MAX_MMAP_SIZE=0 SQLITE_USE_URI=0
        SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE
        SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_LIKE_DOESNT_MATCH_BLOBS
        SQLITE_ENABLE_STAT4 HAVE_USLEEP=1)
    set_target_properties(portico_sqlite3mc PROPERTIES
        C_STANDARD 11 C_VISIBILITY_PRESET hidden POSITION_INDEPENDENT_CODE ON AUTOMOC OFF AUTORCC OFF)
    if(MSVC)
        target_compile_options(portico_sqlite3mc PRIVATE /w)
    else()
        # -g0: without debug information the cached object fits every build folder. Undefined-behaviour checks
        # are for our code; the engine's tables of function pointers and unaligned reads trip them.
        target_compile_options(portico_sqlite3mc PRIVATE -w -O2 -g0 -fno-strict-aliasing)
        if(PORTICO_SANITIZE)
            target_compile_options(portico_sqlite3mc PRIVATE -fno-sanitize=undefined)
        endif()
    endif()
    find_package(Threads REQUIRED)
    target_link_libraries(portico_sqlite3mc PUBLIC Threads::Threads PRIVATE PkgConfig::sodium)
    if(UNIX)
        target_link_libraries(portico_sqlite3mc PUBLIC m)
    endif()
endif()
